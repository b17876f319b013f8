import fc from 'fast-check'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../../electron/station/intake/read-workbook.ts'
import type { Cell } from '../../../shared/domain/tables/table.ts'
import { escaped, sheetData, tinyXlsx } from './tiny-xlsx.ts'

const text = fc.string({ unit: fc.oneof(fc.constantFrom('林', '𠮷', '·', ' ', '\n', '\t', '\u000B', '&', '<', '>', ']', '_x0041_', '_', '"'), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })), minLength: 1, maxLength: 40 })
  .filter((value) => value.trim() !== '' && !value.startsWith('#') && !value.includes('\r'))
const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0))
const cell = fc.oneof({ weight: 2, arbitrary: text }, number, fc.constant(null))
const grid = fc.integer({ min: 1, max: 6 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }))

type How = 'shared' | 'inline' | 'formula'
type Value = string | number | null

describe('a workbook written by hand', () => {
  it('is read back whatever it holds and however its texts are kept', async () => {
    await fc.assert(fc.asyncProperty(grid, fc.constantFrom<How>('shared', 'inline', 'formula'), fc.boolean(), fc.constantFrom<0 | 6>(0, 6), async (rows, how, named, level) => {
      const [table] = await readWorkbook(written(rows, how, named, level))

      expect(table?.rows).toEqual(rows)
    }), { numRuns: 200 })
  })
})

describe('a workbook written by a library', () => {
  it('is read as that library reads it', async () => {
    const value = fc.oneof(text, number, fc.boolean(), fc.date({ min: new Date('1900-03-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true }), fc.constant(null))
    await fc.assert(fc.asyncProperty(fc.array(fc.array(value, { maxLength: 6 }), { minLength: 1, maxLength: 12 }), async (rows) => {
      const bytes = await writeXlsx({ sheets: [{ name: 'a', rows }] })
      const { sheets } = await readXlsx(bytes)

      const [table] = await readWorkbook(bytes)

      expect(table?.rows).toEqual(sheets[0]?.rows.map((row) => row.map(plain)))
    }), { numRuns: 200 })
  })
})

function plain(value: string | number | boolean | Date | null): Cell {
  if (typeof value === 'boolean') return value ? '是' : '否'
  return typeof value === 'string' && value.trim() === '' ? null : value
}

/** Every cell is written, so that the grid comes back as wide as it went in; blank ones too. */
function written(rows: readonly (readonly Value[])[], how: How, named: boolean, level: 0 | 6): Uint8Array {
  const strings: string[] = []
  const body = rows.map((row, y) => {
    const cells = row.map((value, x) => cellXml(value, named ? ` r="${String.fromCharCode(65 + x)}${y + 1}"` : '', how, strings))
    return `<row${named ? ` r="${y + 1}"` : ''}>${cells.join('')}</row>`
  })
  return tinyXlsx({ sheets: [sheetData(body.join('\n'))], strings: strings.map((value) => `<si><t xml:space="preserve">${value}</t></si>`).join(''), zip: { level } })
}

function cellXml(value: Value, name: string, how: How, strings: string[]): string {
  if (value === null) return `<c${name}/>`
  if (typeof value === 'number') return `<c${name}><v>${value}</v></c>`
  if (how === 'inline') return `<c${name} t="inlineStr"><is><t>${escaped(value)}</t></is></c>`
  if (how === 'formula') return `<c${name} t="str"><f>A1</f><v>${escaped(value)}</v></c>`
  return `<c${name} t="s"><v>${strings.push(escaped(value)) - 1}</v></c>`
}
