import path from 'node:path/posix'
import { readXml, type Attributes } from './xml.ts'

export interface Relationship {
  readonly id: string
  /** The last word of its type, which both forms of the format share: `worksheet`, `styles`, `sharedStrings`. */
  readonly type: string
  /** The part it leads to, as the zip names it. */
  readonly part: string
}

/** Where a part leads; `owner` is the part whose relationships these are, '' for the package itself. */
export async function readRelationships(part: AsyncIterable<Uint8Array>, owner: string): Promise<readonly Relationship[]> {
  const relationships: Relationship[] = []
  await readXml(part, {
    open(name, { Id: id, Type: type, Target: target }) {
      if (name !== 'Relationship' || id === undefined || type === undefined || target === undefined) return
      const whole = path.resolve('/', path.dirname(owner), target)
      relationships.push({ id, type: type.slice(type.lastIndexOf('/') + 1), part: whole.slice(1) })
    },
  })
  return relationships
}

/** The part that lists where another leads. */
export function relationshipsPart(owner: string): string {
  return path.join(path.dirname(owner), '_rels', `${path.basename(owner)}.rels`)
}

export interface SheetListing {
  readonly name: string
  readonly relationship: string
  readonly visible: boolean
}

export interface Workbook {
  readonly sheets: readonly SheetListing[]
  readonly since1904: boolean
}

/** The sheets in the order of their tabs, and where days count from. */
export async function readWorkbookPart(part: AsyncIterable<Uint8Array>): Promise<Workbook> {
  const sheets: SheetListing[] = []
  let since1904 = false
  await readXml(part, {
    open(name, attributes) {
      if (name === 'workbookPr') since1904 = ['1', 'true', 'on'].includes(attributes['date1904'] ?? '')
      if (name === 'sheet') sheets.push(listingOf(attributes))
    },
  })
  return { sheets, since1904 }
}

/** The prefix of `r:id` is each writer's own choice. */
function listingOf(attributes: Attributes): SheetListing {
  const [, relationship = ''] = Object.entries(attributes).find(([name]) => name.endsWith(':id')) ?? []
  return { name: attributes['name'] ?? '', relationship, visible: !['hidden', 'veryHidden'].includes(attributes['state'] ?? '') }
}
