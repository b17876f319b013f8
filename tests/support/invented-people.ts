import { withIdFacts, type Person } from '../../shared/domain/residents/person.ts'
import { readingsOf, type NameReadings } from '../../shared/domain/residents/pinyin.ts'
import { addDays, type CalendarDate } from '../../shared/domain/values/calendar-date.ts'
import { checkCharacter, type IdNumber } from '../../shared/domain/values/id-number.ts'

/** Surnames of a Putian roster, the frequent ones first; a few with more than one reading. */
const SURNAMES = '林 陈 黄 郑 吴 李 张 方 许 杨 蔡 刘 王 郭 朱 翁 苏 余 徐 何 肖 邱 曾 谢 柯 康 唐 欧 潘 卢 江 叶 单 仇 解 查 翟 欧阳 尉迟'.split(' ')
const GIVEN = [...'英杰秀兰建国志明丽华美玉文辉晓燕海峰春梅俊雄淑芬伟东月娥金水国强雅婷丹红庆荣福寿清香天赐素珍永安慧敏']
const COMMUNITIES = '龙桥 紫荆 下磨 泗华 延寿 古山 坂头 霞林 沟头 西湖'.split(' ')

/** Birth dates run through these many days before ids of one day get another order number. */
const BIRTH_DAYS = 25_000
const FIRST_BIRTH = '1935-01-01' as CalendarDate

/** The person at a place of an endless roster: the same in every run, each id number once, one in twelve without one, one in ten sharing a phone. */
export function inventedPerson(index: number): Person {
  const chance = seededFraction(index + 1)
  const name = inventedName(chance)
  const household = index % 10 === 9 ? index - 1 : index
  return withIdFacts({
    name, reading: null, readings: knownReadings(name), sex: null, birthOn: null,
    idNumber: index % 12 === 11 ? null : inventedIdNumber(index), idIssue: null, otherDocument: null,
    phones: [inventedPhone(seededFraction(-household))], address: inventedAddress(chance), grid: null, note: null,
  })
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function seededFraction(seed: number): () => number {
  let state = Math.imul(seed, 0x9e37_79b9)
  return () => {
    state = state + 0x6d2b_79f5 | 0
    let mixed = Math.imul(state ^ state >>> 15, 1 | state)
    mixed = mixed + Math.imul(mixed ^ mixed >>> 7, 61 | mixed) ^ mixed
    return ((mixed ^ mixed >>> 14) >>> 0) / 4_294_967_296
  }
}

const readings = new Map<string, NameReadings>()

/** Names repeat in a roster of this size; the pinyin of each is looked up once. */
function knownReadings(name: string): NameReadings {
  const known = readings.get(name) ?? readingsOf(name)
  readings.set(name, known)
  return known
}

function inventedName(chance: () => number): string {
  const surname = oneOf(SURNAMES, chance() * chance())
  return surname + oneOf(GIVEN, chance()) + (chance() < 0.8 ? oneOf(GIVEN, chance()) : '')
}

function inventedIdNumber(index: number): IdNumber {
  const birth = addDays(FIRST_BIRTH, index % BIRTH_DAYS).replaceAll('-', '')
  const first17 = `350302${birth}${String(Math.floor(index / BIRTH_DAYS) + 1).padStart(3, '0')}`
  return `${first17}${checkCharacter(first17)}` as IdNumber
}

function inventedPhone(chance: () => number): string {
  return `${oneOf(['138', '139', '159', '186', '133'], chance())}${String(Math.floor(chance() * 1e8)).padStart(8, '0')}`
}

function inventedAddress(chance: () => number): string {
  const room = `${1 + Math.floor(chance() * 18)}0${1 + Math.floor(chance() * 4)}`
  return `龙桥街道${oneOf(COMMUNITIES, chance())}社区${1 + Math.floor(chance() * 40)}号楼${room}室`
}

function oneOf<Item extends string>(items: readonly Item[], fraction: number): Item {
  const item = items[Math.floor(fraction * items.length)]
  if (item === undefined) throw new RangeError(`no item at ${fraction}`)
  return item
}
