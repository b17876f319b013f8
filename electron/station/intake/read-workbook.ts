import type { Table } from '../../../shared/domain/tables/table.ts'
import { TableError } from './table-error.ts'
import type { CellContext } from './xlsx/cell.ts'
import { readSharedStrings } from './xlsx/shared-strings.ts'
import { readSheet } from './xlsx/sheet.ts'
import { readDateStyles } from './xlsx/styles.ts'
import { readRelationships, readWorkbookPart, relationshipsPart, type Relationship } from './xlsx/workbook.ts'
import { zipEntries } from './zip-directory.ts'
import { zipPart } from './zip-part.ts'

/** The visible sheets of an xlsx workbook. Throws `TOO_LARGE` or `DAMAGED`. */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly Table[]> {
  try {
    return await readParts(packageOf(bytes))
  } catch (error) {
    throw error instanceof TableError ? error : new TableError('DAMAGED', { cause: error })
  }
}

/** The parts of a workbook file, by name. */
interface Package {
  has(part: string): boolean
  /** Throws where there is no such part. */
  read(part: string): AsyncIterable<Uint8Array>
}

function packageOf(bytes: Uint8Array): Package {
  const entries = new Map((zipEntries(bytes) ?? []).map((entry) => [entry.name, entry]))
  return {
    has: (part) => entries.has(part),
    read(part) {
      const entry = entries.get(part)
      if (!entry) throw new Error(`the workbook has no part ${part}`)
      return zipPart(bytes, entry)
    },
  }
}

async function readParts(file: Package): Promise<readonly Table[]> {
  const [main] = ofType(await readRelationships(file.read(relationshipsPart('')), ''), 'officeDocument')
  if (!main) throw new Error('the file names no workbook')
  const workbook = await readWorkbookPart(file.read(main.part))
  const relationships = await readRelationships(file.read(relationshipsPart(main.part)), main.part)
  const context = await readContext(file, relationships, workbook.since1904)
  const tables: Table[] = []
  for (const { name, relationship, visible } of workbook.sheets) {
    const target = relationships.find(({ id }) => id === relationship)
    if (!target) throw new Error('a sheet leads nowhere')
    if (visible && target.type === 'worksheet') tables.push({ sheet: name, rows: await readSheet(file.read(target.part), context) })
  }
  return tables
}

/** Writers may name lists they leave out when there is nothing to list. */
async function readContext(file: Package, relationships: readonly Relationship[], since1904: boolean): Promise<CellContext> {
  const [strings] = ofType(relationships, 'sharedStrings').filter(({ part }) => file.has(part))
  const [styles] = ofType(relationships, 'styles').filter(({ part }) => file.has(part))
  return {
    strings: strings ? await readSharedStrings(file.read(strings.part)) : [],
    dateStyles: styles ? await readDateStyles(file.read(styles.part)) : [],
    since1904, texts: new Map(),
  }
}

function ofType(relationships: readonly Relationship[], type: string): readonly Relationship[] {
  return relationships.filter((relationship) => relationship.type === type)
}
