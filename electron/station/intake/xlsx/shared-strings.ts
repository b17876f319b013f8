import { createTextCollector, textCell } from './text.ts'
import { readXml } from './xml.ts'

/** The texts that cells name by their place in this list; null for blank ones. */
export async function readSharedStrings(part: AsyncIterable<Uint8Array>): Promise<readonly (string | null)[]> {
  const strings: (string | null)[] = []
  const collector = createTextCollector()
  await readXml(part, {
    ...collector,
    close(name) {
      collector.close(name)
      if (name === 'si') strings.push(textCell(collector.take()))
    },
  })
  return strings
}
