import { strToU8, zipSync, type ZipOptions } from 'fflate'

/** What a test says about a workbook; everything else is as the plainest writer would have it. */
export interface TinyXlsx {
  /** What stands inside `worksheet` of each sheet. */
  readonly sheets: readonly string[]
  /** What stands inside `sst`, or none. */
  readonly strings?: string
  /** What stands inside `styleSheet`, or none. */
  readonly styles?: string
  readonly workbookPr?: string
  /** Further attributes of each sheet's listing, such as its state. */
  readonly listings?: readonly string[]
  /** Parts put in the place of others or beside them. */
  readonly parts?: Readonly<Record<string, string>>
  readonly zip?: ZipOptions
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** An xlsx file written out by hand, so that a test can hold what no writer in the house would write. */
export function tinyXlsx({ sheets, strings, styles, workbookPr = '', listings = [], parts = {}, zip = {} }: TinyXlsx): Uint8Array {
  const links = sheets.map((_, index) => link(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`))
  if (strings !== undefined) links.push(link('rId98', 'sharedStrings', 'sharedStrings.xml'))
  if (styles !== undefined) links.push(link('rId99', 'styles', 'styles.xml'))
  const listed = sheets.map((_, index) => `<sheet name="S${index + 1}" sheetId="${index + 1}" r:id="rId${index + 1}" ${listings[index] ?? ''}/>`)
  const all: Record<string, string> = {
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}">${link('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbookPr}<sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}">${links.join('')}</Relationships>`,
    ...Object.fromEntries(sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, `<worksheet xmlns="${MAIN}">${sheet}</worksheet>`])),
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings}</sst>` }),
    ...(styles === undefined ? {} : { 'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` }),
    ...parts,
  }
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])), zip)
}

/** One sheet with these rows. */
export function sheetData(rows: string): string {
  return `<sheetData>${rows}</sheetData>`
}

export function link(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
}

/** Text as XML holds it, with what it cannot hold in the format's own way. */
export function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9A-F]{4}_)/giu, '_x005F_')
    // oxlint-disable-next-line no-control-regex -- control characters are what is escaped
    .replace(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/gu, (char) => `_x${char.charCodeAt(0).toString(16).padStart(4, '0')}_`)
    .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
