import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { birthDateOf, checkCharacter, maskIdNumber, parseIdNumber, sexOf, upgradeFifteen } from '../../../shared/domain/values/id-number.ts'
import { anyEighteen, asIdNumber, fullWidth } from '../residents/roster/planted.ts'

const VALID = '11010519491231002X'

describe('reading an id number', () => {
  test.each([
    ['the standard’s first example', '11010519491231002X', 'valid'],
    ['the standard’s second example', '440524188001010014', 'valid'],
    ['a permit of a Taiwan resident', withCheck('83000019900101001'), 'valid'],
    ['a region nobody lists', withCheck('99999919900101001'), 'valid'],
    ['lower-case x', '11010519491231002x', 'valid'],
    ['a wrong check character', '110105194912310021', 'bad-checksum'],
    ['a day that does not exist', withCheck('35030219950230001'), 'bad-checksum'],
    ['seventeen digits', '35030219950101001', 'bad-checksum'],
    ['a number somebody masked', '350***********1234', 'bad-checksum'],
    ['fifteen digits', '350302540823309', 'fifteen'],
    ['fifteen digits with month 13', '350302541323309', 'bad-checksum'],
    ['fifteen digits as a number', 350302540823309, 'fifteen'],
    ['eighteen digits as a number', 350302195408233100, 'lost-digits'],
    ['scientific notation', '3.50302E+17', 'lost-digits'],
    ['scientific notation in full', '3.50302195408233E+17', 'lost-digits'],
    ['scientific notation as LibreOffice writes it', '3.50302195408233E+017', 'lost-digits'],
    ['three zeros a spreadsheet left', '350302195408233000', 'lost-digits'],
    ['three zeros that are right', withCheckEnding('000'), 'valid'],
    ['nothing', null, 'none'],
    ['a dash', '—', 'none'],
    ['words', '证件遗失', 'none'],
    ['words with a year', '2020年遗失', 'none'],
    ['a passport', '护照E12345678', 'other'],
    ['a permit of a Hong Kong resident', 'H1234567801', 'other'],
    ['an officer’s paper', '军字第1234567号', 'other'],
  ] as const)('takes %s (%s) for %s', (_, cell, kind) => {
    expect(parseIdNumber(cell).kind).toBe(kind)
  })

  test.each([
    ['a tab', `\t${VALID}`, []],
    ['a tab behind', `${VALID}\t`, []],
    ['an apostrophe', `'${VALID}`, []],
    ['a formula', `="${VALID}"`, []],
    ['a label', `身份证号：${VALID}`, []],
    ['spaces', '110105 19491231 002X', ['spaces']],
    ['a no-break space', `${VALID}\u00A0`, ['spaces']],
    ['a zero-width space', `110105\u200B19491231002X`, ['spaces']],
    ['a wide space', `110105\u300019491231002X`, ['spaces']],
    ['full width', fullWidth(VALID), ['full-width']],
    ['a full-width X alone', '11010519491231002Ｘ', ['full-width']],
    ['full width and spaces', `${fullWidth(VALID)} `, ['full-width', 'spaces']],
  ])('sees through %s', (_, cell, repairs) => {
    expect(parseIdNumber(cell)).toEqual({ kind: 'valid', idNumber: VALID, repairs })
  })

  it('accepts every well-made number and refuses it with any one digit changed', () => {
    fc.assert(
      fc.property(anyEighteen(), fc.nat(16), fc.integer({ min: 1, max: 9 }), (number, position, shift) => {
        const changed = number.slice(0, position) + ((Number(number[position]) + shift) % 10) + number.slice(position + 1)

        expect(parseIdNumber(number)).toEqual({ kind: 'valid', idNumber: number, repairs: [] })
        expect(['bad-checksum', 'lost-digits']).toContain(parseIdNumber(changed).kind)
      }),
    )
  })
})

describe('what an id number says', () => {
  it('gives birth date and sex', () => {
    const [man, woman] = [asIdNumber('440524188001010014'), asIdNumber(VALID)]

    expect([birthDateOf(man), sexOf(man)]).toEqual(['1880-01-01', 'male'])
    expect([birthDateOf(woman), sexOf(woman)]).toEqual(['1949-12-31', 'female'])
  })

  it('upgrades fifteen digits by inserting 19 and the check character', () => {
    expect(upgradeFifteen('110105491231002')).toBe(VALID)
  })

  it('puts the codes of centenarians into the century before', () => {
    expect(upgradeFifteen('350302980101996')?.slice(6, 10)).toBe('1898')
    expect(upgradeFifteen('350302980101995')?.slice(6, 10)).toBe('1998')
  })
})

test.each([
  [VALID, '110***********002X'],
  ['E12345678', '*********'],
  ['H1234567801', 'H12****7801'],
])('masks %s as %s', (text, masked) => {
  expect(maskIdNumber(text)).toBe(masked)
})

function withCheck(first17: string): string {
  return first17 + checkCharacter(first17)
}

/** A right number with this ending, found by trying region codes. */
function withCheckEnding(ending: string): string {
  const candidates = Array.from({ length: 1000 }, (_, region) => withCheck(`350${String(region).padStart(3, '0')}19540823${ending.slice(0, 2).padStart(3, '1')}`))
  const found = candidates.find((number) => number.endsWith(ending))
  if (found === undefined) throw new Error('no such number')
  return found
}
