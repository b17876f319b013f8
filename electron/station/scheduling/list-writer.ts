import type { Workbook } from '../../../shared/contract/scheduling-board.ts'
import { dateOf } from '../../../shared/domain/values/instant.ts'
import { momentText } from '../../../shared/text/time.ts'
import type { Parts } from '../parts.ts'
import { writeListXlsx } from './list-sheet.ts'

/**
 * Writes a list for the office as a workbook: its name, what is said of it under the title, columns with their widths in
 * millimetres on A4 across, and the lines. The file is named by the list and today unless the name tells its own time.
 */
export type WriteList = (name: string, about: string, columns: readonly (readonly [heading: string, width: number])[], lines: readonly (readonly (string | number)[])[]) => Promise<Workbook>

/** The same head on every list of the house: the station, when it was made. */
export function createListWriter({ now }: Pick<Parts, 'now'>, stationName: () => string): WriteList {
  return async (name, about, columns, lines) => {
    const [madeAt, station] = [now(), stationName()]
    const [title = name] = name.split('_')
    const bytes = await writeListXlsx({ title, under: `服务站：${station}　${about}　制表：${momentText(madeAt)}`, stationName: station, madeAt }, {
      name: title, columns: columns.map(([heading, width]) => ({ heading, width })), lines,
    })
    return { xlsx: Buffer.from(bytes).toString('base64'), fileName: `${name.includes('_') ? name : `${name}_${dateOf(madeAt)}`}.xlsx` }
  }
}
