import { isVoid, REGISTER_COLUMNS, registerCells, type RegisterFacts, type RegisterLine } from '../../../shared/domain/scheduling/use-register.ts'
import { writeListXlsx } from './list-sheet.ts'

/** Columns that are counted with. */
const NUMBERS: ReadonlySet<string> = new Set(['预计人数', '实到人数'])

/** Bookings as a workbook with the columns of the register; void ones are struck out. */
export function writeRegisterXlsx({ title, stationName, printedOn }: RegisterFacts, lines: readonly RegisterLine[], madeAt: number): Promise<Uint8Array> {
  return writeListXlsx({ title, under: `服务站：${stationName}　共 ${lines.length} 号　制表日期：${printedOn}`, stationName, madeAt }, {
    name: '登记表', columns: REGISTER_COLUMNS.map(([heading, width]) => ({ heading, width })), lines: lines.map(cellsOf), struck: lines.map(isVoid),
  })
}

function cellsOf(line: RegisterLine): readonly (string | number)[] {
  return registerCells(line).map((text, column) => (NUMBERS.has(REGISTER_COLUMNS[column]?.[0] ?? '') && text !== '' ? Number(text) : text))
}
