import { ALWAYS, type Booking, type DaySet, type OnHoliday, type TimeSpan, type Within } from './availability-rule.ts'
import { both, either, list, map, match, optional, skip, type Parser } from './parser.ts'
import { dateAfter, readDays, readExceptedDays, type WrittenDays } from './read-days.ts'
import { monthsWithout, readExceptedMonths, readMonths } from './read-months.ts'
import { readTimes } from './read-times.ts'
import { NUMBER, numberOf, RANGE } from './words.ts'

/** What narrows rules without being one: exceptions, holidays, limits, appointments. */
export interface Terms {
  readonly within: Within
  readonly except: readonly DaySet[]
  readonly holidays: OnHoliday
  readonly booking: Booking
}

export const NO_TERMS: Terms = { within: ALWAYS, except: [], holidays: 'keep', booking: { kind: 'open' } }

/** One piece of an office's words; `own` terms stand in brackets and belong to what is before them. */
export type Piece =
  | { readonly kind: 'days'; readonly days: readonly WrittenDays[]; readonly own: boolean }
  | { readonly kind: 'times'; readonly times: readonly TimeSpan[] }
  | { readonly kind: 'terms'; readonly terms: Partial<Terms>; readonly own: boolean }
  | { readonly kind: 'filler' }

type Excepted = Pick<Partial<Terms>, 'except' | 'holidays' | 'within'>

const holidayName = match(/(?:国家)?(?:法定)?(?:节假日|假日)|国家?法定节日/, (): Excepted => ({ holidays: 'skip' }))
const exceptedThing: Parser<Excepted> = either(
  holidayName,
  map(readExceptedDays, (days): Excepted | null => (days.some(({ months }) => months !== null) ? null : { except: days.map((one) => one.days) })),
  map(readExceptedMonths, (months): Excepted => ({ within: { ...ALWAYS, months: monthsWithout(months) } })),
)
const exceptedThings = map(list(exceptedThing, skip(/[、/&+]|以及|及|和|与|或/)), (things): Excepted | null => {
  const named = things.flatMap(({ within }) => within ?? [])
  return named.length > 1 ? null : {
    ...(things.some(({ holidays }) => holidays) && { holidays: 'skip' }), ...(named[0] && { within: named[0] }),
    ...(things.some(({ except }) => except) && { except: things.flatMap(({ except }) => except ?? []) }),
  }
})

/** 节假日除外, 除周三外, 不含周日, 周三不坐诊. */
const exception: Parser<Partial<Terms>> = either<Partial<Terms>>(
  both(both(skip(/除了?/), exceptedThings, (_, things) => things), skip(/以外|之外|外/), (things) => things),
  both(skip(/不含|不包括|不包含|除去/), exceptedThings, (_, things) => things),
  both(both(skip(/(?:遇|逢|如遇)?/), exceptedThings, (_, things) => things), skip(/除外|休息|放假|停诊|不(?:坐诊|坐班|服务|接待|值班|上班|来|安排|在|开放)|暂停(?:服务)?/), (things) => things),
  match(/(?:遇|逢|如遇)?(?:国家)?(?:法定)?(?:节假日|假日)(?:则)?顺延(?:至|到)(?:节后第一个|节后首个|下一个?|后一个?)工作日/, () => ({ holidays: 'postpone' as const })),
  match(/(?:法定)?节假日(?:不休息?|照常|无休|正常)(?:服务|坐诊|接待)?|全年无休|含(?:法定)?节假日/, () => ({ holidays: 'keep' as const })),
)

/** 预约优先, 需提前一天预约. */
const booking: Parser<Partial<Terms>> = either<Partial<Terms>>(
  match(/预约(?:者|的|人员)?优先|优先预约/, () => ({ booking: { kind: 'preferred' as const } })),
  match(new RegExp(`(?:需要?|须|必须|要|请)?(?:提前|事先)(?:(${NUMBER})[天日])?预约|(?:需要?|须|必须|要|请)预约`), ([, days]) => ({ booking: { kind: 'required' as const, noticeDays: numberOf(days ?? '零') } })),
)

const dates = both(both(skip(/(?:从|自)?/), dateAfter(null), (_, from) => from), skip(new RegExp(RANGE)), (from) => from)
/** From one date to another, the second with its own year or the first one's. */
const dateSpan: Parser<Within> = (text, at) => {
  const from = dates(text, at)
  const until = from && dateAfter(from.value)(text, from.at)
  if (!from || !until || until.value < from.value) return null
  return { value: { from: from.value, until: until.value, months: null }, at: skip(/(?:期间|之间|内)?/)(text, until.at)?.at ?? until.at }
}
const fromDate = both(both(skip(/(?:从|自)?/), dateAfter(null), (_, from) => from), skip(/起|开始/), (from): Within => ({ from, until: null, months: null }))
const untilDate = both(both(skip(/截至|截止到?|至|到/), dateAfter(null), (_, until) => until), optional(skip(/止|为止/), ''), (until): Within => ({ from: null, until, months: null }))
const limited = (parser: Parser<Within>): Parser<Partial<Terms>> => map(parser, (value) => ({ within: value }))
const dateLimit = limited(either<Within>(dateSpan, fromDate, untilDate))
const monthLimit = limited(map(readMonths, (months): Within => ({ ...ALWAYS, months })))

const FILLERS = /(?:可服务|服务|可预约|可约|坐诊|坐班|值班|接待|咨询)?时间[:段为]?|可以?服务|可以?预约|可约|可以?接待|坐诊|坐班|值班|值守|接待|出诊|在站|在岗|到站|服务|咨询|义诊|有空|有时间|均可以?|都可以|都可|都行|皆可|可以|开放|固定|长期有效|长期/

const terms = (own: boolean, parser: Parser<Partial<Terms>>): Parser<Piece> => map(parser, (value): Piece => ({ kind: 'terms', terms: value, own }))
const daysPiece = (own: boolean) => map(readDays, (days): Piece => ({ kind: 'days', days, own }))
const timesPiece = map(readTimes, (times): Piece => ({ kind: 'times', times }))
const filler = match(FILLERS, (): Piece => ({ kind: 'filler' }))

/** Longest readings first: 周三除外 before 周三, a span of dates before a date, 单月15日 before 单月. */
const piece = (own: boolean): Parser<Piece> =>
  either(terms(own, either(exception, booking, dateLimit)), daysPiece(own), terms(own, monthLimit), timesPiece, filler)
const pieces = (own: boolean): Parser<readonly Piece[]> => list(piece(own), skip(/(?:[、,:的]|以及|及|和|与)?/))
const bracketed = both(both(skip(/\(/), pieces(true), (_, found) => found), skip(/[,、]?\)/), (found) => found)

/** The pieces between two ；, as far as they can be read. */
export const readPieces: Parser<readonly Piece[]> = map(list(either(bracketed, pieces(false)), skip(/(?:[、,:的]|以及|及|和|与)?/)), (groups) => groups.flat())

