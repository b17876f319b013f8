import { isBuiltInDateFormat, isDateFormatCode } from './date-format.ts'
import { readXml } from './xml.ts'

/** Of each cell style, by its number, whether it shows dates or times. */
export async function readDateStyles(part: AsyncIterable<Uint8Array>): Promise<readonly boolean[]> {
  const codes = new Map<number, string>()
  const formats: number[] = []
  let section: 'numFmts' | 'cellXfs' | null = null
  await readXml(part, {
    open(name, attributes) {
      if (name === 'numFmts' || name === 'cellXfs') section = name
      const format = Number(attributes['numFmtId'] ?? 0)
      if (section === 'numFmts' && name === 'numFmt') codes.set(format, attributes['formatCode'] ?? '')
      if (section === 'cellXfs' && name === 'xf') formats.push(format)
    },
    close(name) {
      if (name === section) section = null
    },
  })
  return formats.map((format) => {
    const code = codes.get(format)
    return code === undefined ? isBuiltInDateFormat(format) : isDateFormatCode(code)
  })
}
