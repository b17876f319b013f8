import { readFileSync } from 'node:fs'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it, test } from 'vitest'
import { readTables } from '../../../../electron/station/intake/read-table.ts'
import { TableError } from '../../../../electron/station/intake/table-error.ts'
import type { Cell } from '../../../../shared/domain/tables/table.ts'
import { encode } from './roster-files.ts'

const ROSTER = new URL('../../../intake/roster-longqiao.xlsx', import.meta.url)
const CSV = new URL('../../../intake/roster-xialin-gb18030.csv', import.meta.url)
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

describe('a file that is no table', () => {
  test.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ['an empty file', () => new Uint8Array(), 'EMPTY_FILE'],
    ['a file of zeros', () => new Uint8Array(512), 'EMPTY_FILE'],
    ['a file of blank lines', () => Buffer.from('\uFEFF\r\n  \r\n'), 'EMPTY_FILE'],
    ['a workbook without a cell', () => writeXlsx({ sheets: [{ name: 'a', rows: [] }] }), 'EMPTY_FILE'],
    ['a picture', () => PNG, 'NOT_A_TABLE'],
    ['a PDF', () => Buffer.from('%PDF-1.7\n'), 'NOT_A_TABLE'],
    ['a letter', () => Buffer.from('各位居民：\n请于周五前报名。\n'), 'NOT_A_TABLE'],
    ['a web page that calls itself a sheet', () => Buffer.from('\n<html><body><table><tr><td>姓名,电话</td></tr></table></body></html>'), 'NOT_A_TABLE'],
    ['random bytes', () => Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919 + (index >> 3) * 131) % 256), 'NOT_A_TABLE'],
    ['a zip of something else', () => Uint8Array.from([...Buffer.from('PK\u0003\u0004word/document.xml'), ...Buffer.from('PK\u0005\u0006'), ...new Uint8Array(18)]), 'NOT_A_TABLE'],
    ['a workbook cut in half', () => half(ROSTER), 'DAMAGED'],
    ['a workbook whose middle is gone', () => holed(ROSTER), 'DAMAGED'],
    ['a csv cut in half', () => half(CSV), 'DAMAGED'],
    ['a csv that ends inside quotes', () => Buffer.from('姓名,住址\n林琴,"兴安名城\n1号楼'), 'DAMAGED'],
    ['a csv that ends inside a character', () => Buffer.from('姓名,住址\n林琴,兴安').subarray(0, -1), 'DAMAGED'],
    ['an encrypted workbook', () => writeXlsx({ sheets: [{ name: 'a', rows: [['姓名']] }], encryption: { password: 'x', spinCount: 1 } }), 'ENCRYPTED'],
    ['an Excel 97 workbook', () => Uint8Array.from([...OLE, ...new Uint8Array(504), ...Buffer.from('Workbook', 'utf16le')]), 'OLD_EXCEL'],
    ['a Word 97 letter', () => Uint8Array.from([...OLE, ...new Uint8Array(504), ...Buffer.from('WordDocument', 'utf16le')]), 'NOT_A_TABLE'],
    ['a workbook that would inflate to gigabytes', () => swollen(ROSTER), 'TOO_LARGE'],
    ['a file of 65 MB', () => new Uint8Array(65 * 1024 * 1024).fill(0x41), 'TOO_LARGE'],
  ])('%s is refused', async (_, bytes, code) => {
    await expect(readTables(await bytes())).rejects.toEqual(new TableError(code as TableError['code']))
    await expect(readTables(await bytes())).rejects.toMatchObject({ code })
  })
})

describe('a text file', () => {
  const rows = [
    ['姓名', '身份证号', '住址'],
    ['𠮷野', '11010519491231002X', '兴安名城1号楼\n（出租）'],
    ['林䶮', null, '他说"好"，真的'],
  ]

  test.each(['gb18030', 'utf8', 'utf8-mark', 'utf16le', 'utf16le-mark', 'utf16be-mark'] as const)('is read in %s with every separator', async (format) => {
    for (const delimiter of [',', '\t', ';']) {
      const text = rows.map((row) => row.map((value) => `"${(value ?? '').replaceAll('"', '""')}"`).join(delimiter)).join('\r\n')

      expect(await readTables(encode(`${text}\r\n`, format))).toEqual([{ sheet: '表格', rows }])
    }
  })

  it('is read without the guards that keep numbers whole', async () => {
    expect(await gridOf('a,b,c,d\n\t123,\'123,="0123","=""0123"""\n')).toEqual([
      ['a', 'b', 'c', 'd'],
      ['123', '123', '0123', '0123'],
    ])
  })

  it('keeps blank lines, so that row numbers stay those of the spreadsheet', async () => {
    expect(await gridOf('a,b\r\n\r\n1,2')).toEqual([['a', 'b'], [null], ['1', '2']])
  })

  it('is not called damaged for a last line without an end or rows of several widths', async () => {
    expect(await gridOf('a,b\n1,2\n3,4')).toHaveLength(3)
    expect(await gridOf('title\na,b\n1,2\n3')).toHaveLength(4)
    expect(await gridOf('a,b\n1,2\n3,4\n合计2人')).toHaveLength(4)
  })

  it('prefers the separator of most lines to guards and commas inside values', async () => {
    expect((await gridOf('姓名,身份证号\n林琴,\t110\n余梅,\t111\n'))[1]).toEqual(['林琴', '110'])
    expect((await gridOf('姓名\t住址\n林琴\t城厢,龙桥,1号\n'))[1]).toEqual(['林琴', '城厢,龙桥,1号'])
  })
})

describe('a workbook', () => {
  it('gives numbers, dates and texts as they are, blank ones as null', async () => {
    const born = new Date('1990-05-02T00:00:00Z')
    const bytes = await writeXlsx({ sheets: [{ name: '花名册', rows: [['x', 350302195408233100, born, '', ' ', true, null, 1]] }] })

    expect(await readTables(bytes)).toEqual([{ sheet: '花名册', rows: [['x', 350302195408233100, born, null, null, '是', null, 1]] }])
  })

  it('fills cells merged over rows down, and leaves a merged title where it is', async () => {
    const rows = [['名册', null], ['1号楼', '林琴'], [null, '余梅'], ['2号楼', '方凤']]
    const merges = [
      { startRow: 0, startCol: 0, endRow: 0, endCol: 1 },
      { startRow: 1, startCol: 0, endRow: 2, endCol: 0 },
    ]

    const [table] = await readTables(await writeXlsx({ sheets: [{ name: 'a', rows, merges }] }))

    expect(table?.rows).toEqual([['名册', null], ['1号楼', '林琴'], ['1号楼', '余梅'], ['2号楼', '方凤']])
  })

  it('passes over hidden sheets', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: 'a', rows: [['x']] }, { name: 'b', rows: [['y']], hidden: true }] })

    expect((await readTables(bytes)).map(({ sheet }) => sheet)).toEqual(['a'])
  })
})

async function gridOf(text: string): Promise<readonly (readonly Cell[])[]> {
  const [table] = await readTables(Buffer.from(text))
  return table?.rows ?? []
}

function half(file: URL): Uint8Array {
  const bytes = readFileSync(file)
  return bytes.subarray(0, bytes.length / 2)
}

/** The directory declares that each file inside is 4 GB long. */
function swollen(file: URL): Uint8Array {
  const bytes = Uint8Array.from(readFileSync(file))
  for (let at = Buffer.from(bytes).indexOf('PK\u0001\u0002'); at >= 0; at = Buffer.from(bytes).indexOf('PK\u0001\u0002', at + 1)) bytes.fill(0xf0, at + 24, at + 28)
  return bytes
}

function holed(file: URL): Uint8Array {
  const bytes = Uint8Array.from(readFileSync(file))
  return bytes.fill(0x55, bytes.length * 0.3, bytes.length * 0.7)
}
