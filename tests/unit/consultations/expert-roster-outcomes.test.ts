import { describe, expect, it, test } from 'vitest'
import fc from 'fast-check'
import type { ListedExpert } from '../../../shared/domain/consultations/expert-roster/expert-roster.ts'
import { sortOutExperts } from '../../../shared/domain/consultations/expert-roster/sort-out-experts.ts'
import type { Phone } from '../../../shared/domain/values/phone.ts'

const row = (name: string, phones: readonly string[] = [], unit = ''): ListedExpert => ({
  sheet: '能人库', row: 1, name, unit, speciality: '书法', category: 'culture', phones: phones as readonly Phone[], availability: '', perVisit: null, sex: 'unknown', politics: 'unknown', issues: [],
})
const outcomes = (rows: readonly ListedExpert[], pool: Parameters<typeof sortOutExperts>[1] = []) => sortOutExperts(rows, pool).map(({ outcome }) => outcome)
const MOBILE = '13812341234'
const OTHER = '13900001111'

describe('who is new', () => {
  it.each([
    ['the same name and phone', row('郑国', [MOBILE]), { name: '郑国', unit: '', phone: MOBILE }, 'known'],
    ['one of two phones', row('郑国', [OTHER, MOBILE]), { name: '郑国', unit: '', phone: `0594-2746201、${MOBILE}` }, 'known'],
    ['a phone and a name typed with spaces', row('郑国', [MOBILE]), { name: '郑 国', unit: '', phone: '138 1234 1234' }, 'known'],
    ['another phone under the same name', row('郑国', [OTHER], '二中'), { name: '郑国', unit: '二中', phone: MOBILE }, 'new'],
    ['another name under the same phone', row('郑家', [MOBILE]), { name: '郑国', unit: '', phone: MOBILE }, 'new'],
    ['no phone, but the same name and unit', row('郑国', [], '莆田 二中'), { name: '郑国', unit: '莆田二中', phone: MOBILE }, 'known'],
    ['no phone and another unit', row('郑国', [], '一中'), { name: '郑国', unit: '二中', phone: MOBILE }, 'new'],
    ['a phone that the pool lacks', row('郑国', [MOBILE], '二中'), { name: '郑国', unit: '二中', phone: '' }, 'new'],
    ['no name', row('', [MOBILE]), { name: '郑国', unit: '', phone: MOBILE }, 'unnamed'],
  ])('%s', (_, listed, known, outcome) => {
    expect(outcomes([listed], [known])).toEqual([outcome])
  })

  it('takes the second of two rows of one person for a repetition, known or not', () => {
    expect(outcomes([row('郑国', [MOBILE]), row('王五', [OTHER]), row('郑国', [MOBILE])])).toEqual(['new', 'new', 'repeated'])
    expect(outcomes([row('郑国', [MOBILE]), row('郑国', [MOBILE])], [{ name: '郑国', unit: '', phone: MOBILE }])).toEqual(['known', 'repeated'])
  })
})

test('whoever an import has added, the next one knows', () => {
  const anyRow = fc.record({ name: fc.constantFrom('', '郑国', '王五', '林珍'), phones: fc.subarray([MOBILE, OTHER, '0594-2746201']), unit: fc.constantFrom('', '二中', '卫生院') })
    .map(({ name, phones, unit }) => row(name, phones, unit))
  fc.assert(fc.property(fc.array(anyRow, { maxLength: 12 }), (rows) => {
    const added = sortOutExperts(rows, []).filter(({ outcome }) => outcome === 'new')

    const again = outcomes(rows, added.map(({ name, unit, phones }) => ({ name, unit, phone: phones.join('、') })))

    expect(again).not.toContain('new')
  }))
})
