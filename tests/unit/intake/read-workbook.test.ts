import { describe, expect, it, test } from 'vitest'
import { readWorkbook } from '../../../electron/station/intake/read-workbook.ts'
import type { Cell } from '../../../shared/domain/tables/table.ts'
import { link, sheetData, tinyXlsx, type TinyXlsx } from './tiny-xlsx.ts'

describe('texts', () => {
  test.each<[string, string, Cell]>([
    ['a plain one', '<si><t>林琴</t></si>', '林琴'],
    ['one with spaces kept', '<si><t xml:space="preserve"> 林 琴 </t></si>', ' 林 琴 '],
    ['entities and numbered characters', '<si><t>A&amp;B &lt;&#x20BB7;&#40868;&gt;</t></si>', 'A&B <𠮷龤>'],
    ['CDATA', '<si><t>a<![CDATA[<b>]]>c</t></si>', 'a<b>c'],
    ['runs of rich text, joined', '<si><r><t>林</t></r><r><rPr><b/></rPr><t>琴</t></r></si>', '林琴'],
    ['phonetic hints, left out', '<si><t>林琴</t><rPh sb="0" eb="1"><t>リン</t></rPh><phoneticPr fontId="1"/></si>', '林琴'],
    ['characters XML cannot hold', '<si><t>1号_x000D_楼_x005F_x0041_</t></si>', '1号\r楼_x0041_'],
    ['half of a surrogate pair, however wrong', '<si><t>林_xD842_</t></si>', '林\uD842'],
    ['a blank one', '<si><t> </t></si>', null],
    ['none', '<si/>', null],
    ['the name of an error', '<si><t>#N/A</t></si>', null],
  ])('%s', async (_, strings, expected) => {
    expect(await firstCell({ strings, sheets: [sheetData('<row><c t="s"><v>0</v></c></row>')] })).toBe(expected)
  })

  it('may name strings that are not there', async () => {
    expect(await firstCell({ sheets: [sheetData('<row><c t="s"><v>7</v></c><c t="s"/></row>')] })).toBeNull()
  })

  it('are read whole where a piece of the file ends inside them', async () => {
    const names = Array.from({ length: 30_000 }, (_, index) => `𠮷${index}&`)
    const strings = names.map((name) => `<si><t>${name.replace('&', '&amp;')}</t></si>`).join('')
    const rows = names.map((_, index) => `<row><c t="s"><v>${index}</v></c></row>`).join('')

    expect(await rowsOf({ strings, sheets: [sheetData(rows)] })).toEqual(names.map((name) => [name]))
  })
})

describe('cells', () => {
  test.each<[string, string, Cell]>([
    ['a number', '<c><v>1.5</v></c>', 1.5],
    ['a number too long to be exact', '<c t="n"><v>3.5030219540823309E17</v></c>', 350302195408233090],
    ['an empty one', '<c s="3"/>', null],
    ['a number that is none', '<c><v>待定</v></c>', '待定'],
    ['yes', '<c t="b"><v>1</v></c>', '是'],
    ['no', '<c t="b"><v>0</v></c>', '否'],
    ['an error', '<c t="e"><v>#SPILL!</v></c>', null],
    ['the last text of a formula', '<c t="str"><f>A2&amp;""</f><v>林_x0041_琴</v></c>', '林A琴'],
    ['the last number of a formula', '<c><f>1+1</f><v>2</v></c>', 2],
    ['a formula that was never worked out', '<c><f>1+1</f></c>', null],
    ['its own text', '<c t="inlineStr"><is><t>林琴</t></is></c>', '林琴'],
    ['its own rich text', '<c t="inlineStr"><is><r><t>林</t></r><r><t>琴</t></r><rPh sb="0" eb="1"><t>リン</t></rPh></is></c>', '林琴'],
    ['a written date', '<c t="d"><v>1990-05-02</v></c>', new Date('1990-05-02T00:00:00Z')],
    ['a written time of a day', '<c t="d"><v>2026-12-07T19:30:00</v></c>', new Date('2026-12-07T19:30:00Z')],
    ['a written time alone', '<c t="d"><v>19:30:00</v></c>', '19:30:00'],
  ])('%s', async (_, cell, expected) => {
    expect(await firstCell({ sheets: [sheetData(`<row>${cell}</row>`)] })).toEqual(expected)
  })

  it('stand where they say, in any order, or beside the one before', async () => {
    const rows = '<row r="3"><c r="C3"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row><row r="1"><c r="b1"><v>1</v></c><c r="A1"><v>0</v></c></row>'

    expect(await rowsOf({ sheets: [sheetData(rows)] })).toEqual([[0, 1, null, null], [null, null, null, null], [null, null, 3, 4], [5, null, null, null]])
  })

  it('beyond column Z are found', async () => {
    const [row = []] = await rowsOf({ sheets: [sheetData('<row r="1"><c r="AB1"><v>1</v></c></row>')] })

    expect([row.length, row.at(-1)]).toEqual([28, 1])
  })

  it('merged over rows are filled down, also where only the first has a place in the file', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>7</v></c></row><row r="3"><c r="B3"><v>9</v></c></row>'

    expect(await rowsOf({ sheets: [`${sheetData(rows)}<mergeCells count="2"><mergeCell ref="A1:A9"/><mergeCell ref="Z1:Z3"/></mergeCells>`] }))
      .toEqual([[1, 7], [1, null], [1, 9]])
  })
})

describe('dates', () => {
  const styles = '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="14" formatCode="0.00"/></numFmts>'
    + '<cellStyleXfs><xf numFmtId="22"/></cellStyleXfs>'
    + '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="31"/><xf numFmtId="14"/></cellXfs>'
  const cells = sheetData('<row><c><v>32995</v></c><c s="1"><v>32995</v></c><c s="2"><v>32995.5</v></c><c s="3"><v>32995</v></c><c s="2"><v>350302195408233090</v></c><c s="9"><v>1</v></c></row>')

  it('are numbers of a style that shows dates, as long as there is such a day', async () => {
    expect(await rowsOf({ styles, sheets: [cells] })).toEqual([[32995, day('1990-05-02'), new Date('1990-05-02T12:00:00Z'), 32995, 350302195408233090, 1]])
  })

  it('count from 1904 where the workbook says so', async () => {
    const [row = []] = await rowsOf({ styles, sheets: [cells], workbookPr: '<workbookPr date1904="1"/>' })

    expect(row[1]).toEqual(day('1994-05-03'))
  })
})

describe('sheets', () => {
  const one = sheetData('<row><c><v>1</v></c></row>')

  it('are read in the order of their tabs, hidden ones passed over', async () => {
    const tables = await readWorkbook(tinyXlsx({ sheets: [one, one, one, one], listings: ['', 'state="hidden"', 'state="veryHidden"', 'state="visible"'] }))

    expect(tables.map(({ sheet }) => sheet)).toEqual(['S1', 'S4'])
  })

  it('that are charts are passed over', async () => {
    const rels = `<Relationships>${link('rId1', 'chartsheet', 'chartsheets/sheet1.xml')}${link('rId2', 'worksheet', 'worksheets/sheet2.xml')}</Relationships>`

    expect(await readWorkbook(tinyXlsx({ sheets: [one, one], parts: { 'xl/_rels/workbook.xml.rels': rels } }))).toEqual([{ sheet: 'S2', rows: [[1]] }])
  })

  it('may be written with prefixes, in the strict form, under names of the writer\'s own', async () => {
    const strict = 'http://purl.oclc.org/ooxml'
    const to = (id: string, type: string, target: string) => `<Relationship Target="${target}" Type="${strict}/officeDocument/relationships/${type}" Id="${id}"/>`
    const parts = {
      '_rels/.rels': `<Relationships>${to('a', 'officeDocument', '/book/main.xml')}</Relationships>`,
      'book/main.xml': `\uFEFF<?xml version="1.0" encoding="UTF-8"?>\n<x:workbook xmlns:x="${strict}/spreadsheetml/main" xmlns:o="${strict}/officeDocument/relationships"><x:sheets><x:sheet name="名册" sheetId="1" o:id="s"/></x:sheets></x:workbook>`,
      'book/_rels/main.xml.rels': `<Relationships>${to('s', 'worksheet', '../pages/one.xml')}${to('t', 'sharedStrings', '/texts.xml')}</Relationships>`,
      'pages/one.xml': `<x:worksheet xmlns:x="${strict}/spreadsheetml/main"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      'texts.xml': `<x:sst xmlns:x="${strict}/spreadsheetml/main"><x:si><x:t>林琴</x:t></x:si></x:sst>`,
    }

    expect(await readWorkbook(tinyXlsx({ sheets: [], parts }))).toEqual([{ sheet: '名册', rows: [['林琴']] }])
  })
})

describe('a workbook that cannot be read', () => {
  const one = sheetData('<row><c><v>1</v></c></row>')

  test.each<[string, TinyXlsx, string]>([
    ['breaks off inside an element', { sheets: ['<sheetData><row>'] }, 'DAMAGED'],
    ['closes what it did not open', { sheets: ['<sheetData></row></sheetData>'] }, 'DAMAGED'],
    ['lacks a sheet', { sheets: [one], parts: { 'xl/_rels/workbook.xml.rels': `<Relationships>${link('rId1', 'worksheet', 'worksheets/sheet9.xml')}</Relationships>` } }, 'DAMAGED'],
    ['does not say where a sheet is', { sheets: [one], parts: { 'xl/_rels/workbook.xml.rels': '<Relationships/>' } }, 'DAMAGED'],
    ['names no workbook', { sheets: [one], parts: { '_rels/.rels': '<Relationships/>' } }, 'DAMAGED'],
    ['has a cell outside the sheet', { sheets: [sheetData('<row r="1048577"><c r="A1048577"><v>1</v></c></row>')] }, 'DAMAGED'],
    ['has a cell without a row', { sheets: [sheetData('<row r="1"><c r="A"><v>1</v></c></row>')] }, 'DAMAGED'],
    ['spans billions of cells with two', { sheets: [sheetData('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')] }, 'TOO_LARGE'],
  ])('%s', async (_, workbook, code) => {
    await expect(readWorkbook(tinyXlsx(workbook))).rejects.toMatchObject({ name: 'TableError', code })
  })
})

function day(date: string): Date {
  return new Date(`${date}T00:00:00Z`)
}

async function rowsOf(workbook: TinyXlsx): Promise<readonly (readonly Cell[])[]> {
  const [table] = await readWorkbook(tinyXlsx(workbook))
  return table?.rows ?? []
}

async function firstCell(workbook: TinyXlsx): Promise<Cell | undefined> {
  const [[cell] = []] = await rowsOf(workbook)
  return cell
}
