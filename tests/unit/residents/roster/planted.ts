import fc from 'fast-check'
import { checkCharacter, parseIdNumber, type IdNumber } from '../../../../shared/domain/values/id-number.ts'
import type { RosterSummary } from '../../../../shared/domain/residents/roster/roster.ts'

/** A row of a planted roster: what the cells say, and what a right reading makes of it. */
export interface PlantedRow {
  readonly name: string
  readonly id: string | number
  readonly fate: 'clean' | 'duplicate' | 'no-name' | 'no-id' | 'bad-checksum' | 'lost-digits' | 'fifteen-digit' | 'full-width' | 'spaces'
}

/** Any well-made eighteen-character number of the last and this century. */
export function anyEighteen(): fc.Arbitrary<string> {
  return fc
    .tuple(fc.integer({ min: 110000, max: 659999 }), fc.date({ min: new Date('1901-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }), fc.integer({ min: 1, max: 995 }))
    .map(([region, birth, sequence]) => eighteen(`${region}${birth.toISOString().slice(0, 10).replaceAll('-', '')}${String(sequence).padStart(3, '0')}`))
}

export function asIdNumber(text: string): IdNumber {
  const reading = parseIdNumber(text)
  if (reading.kind !== 'valid') throw new Error(`${text} is no id number`)
  return reading.idNumber
}

export function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
}

const NAMES = ['林勇健', '余梅', '李\u3000巧', '林  琴', '古丽娜尔•艾合买提', '𠮷野', '欧阳帆贵', '肖㛃', '林䶮', '总发', '计小明']
const GUARDS: readonly ((id: string) => string)[] = [(id) => id, (id) => id.toLowerCase(), (id) => `\t${id}`, (id) => `'${id}`, (id) => `${id}\t`]

/** A roster of up to sixty people with defects planted among them, at most one in a row. */
export function plantedRoster(): fc.Arbitrary<readonly PlantedRow[]> {
  const fates = fc.constantFrom<PlantedRow['fate']>('clean', 'clean', 'clean', 'duplicate', 'no-name', 'no-id', 'bad-checksum', 'lost-digits', 'fifteen-digit', 'full-width', 'spaces')
  const people = fc.uniqueArray(fc.tuple(anyEighteen(), fc.constantFrom(...NAMES), fates, fc.nat(99)), { selector: ([id]) => id.slice(0, 6) + id.slice(8, 17), minLength: 1, maxLength: 60 })
  return people.map((drawn) => {
    const usable: string[] = []
    return drawn.map(([id, name, fate, dice]) => plant(id, name, fate, dice, usable))
  })
}

function plant(id: string, name: string, fate: PlantedRow['fate'], dice: number, usable: string[]): PlantedRow {
  const row = (written: string | number, as: PlantedRow['fate'] = fate): PlantedRow => ({ name, id: written, fate: as })
  const earlier = usable[dice % Math.max(1, usable.length)]
  switch (fate) {
    case 'duplicate':
      if (earlier !== undefined) return row(againWritten(earlier, dice))
      break
    case 'no-name':
      return { name: dice % 2 === 0 ? '' : '\u3000', id, fate }
    case 'no-id':
      return row(['', '无', '证件遗失', '—'][dice % 4] ?? '')
    case 'bad-checksum':
      return row(id.slice(0, 17) + (id.endsWith('5') ? '6' : '5'))
    case 'lost-digits':
      return row(dice % 2 === 0 ? '3.50302E+17' : Number(id.slice(0, 17) + '0'))
    case 'fifteen-digit':
      if (!id.startsWith('19', 6)) break
      usable.push(id)
      return row(id.slice(0, 6) + id.slice(8, 17))
    case 'full-width':
      usable.push(id)
      return row(fullWidth(id))
    case 'spaces':
      usable.push(id)
      return row(dice % 3 === 0 ? `${id}\u00A0` : `${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)}`)
    default:
  }
  usable.push(id)
  return row(GUARDS[dice % GUARDS.length]?.(id) ?? id, 'clean')
}

/** Somebody already met, in another writing. */
function againWritten(id: string, dice: number): string {
  if (dice % 3 === 0) return fullWidth(id)
  return dice % 3 === 1 && id.startsWith('19', 6) ? id.slice(0, 6) + id.slice(8, 17) : ` ${id}`
}

/** What a right reading counts. */
export function truthOf(rows: readonly PlantedRow[]): RosterSummary {
  const count = (fate: PlantedRow['fate']) => rows.filter((row) => row.fate === fate).length
  return {
    rows: rows.length,
    residents: rows.length - count('duplicate') - count('no-name'),
    duplicates: count('duplicate'),
    defects: {
      'no-name': count('no-name'),
      'no-id': count('no-id'),
      'bad-checksum': count('bad-checksum'),
      'lost-digits': count('lost-digits'),
      'fifteen-digit': count('fifteen-digit'),
    },
    repaired: { 'full-width': count('full-width'), spaces: count('spaces') },
  }
}

function eighteen(first17: string): string {
  return first17 + checkCharacter(first17)
}
