import { parseMonth } from '../../../shared/domain/values/calendar-date.ts'
import { optionValue } from '../start-options.ts'
import { UsageError, type Out, type StationClient } from './command.ts'
import { saveFile } from './save-file.ts'

const USAGE = '请写明月份和文件：bookings register --month 2026-12 --pdf 文件（或 --xlsx 文件）'

/** `linzhan bookings register --month 2026-12 --pdf FILE` writes the month's use register, with `--xlsx FILE` as a workbook; both may be asked for. */
export async function bookingsCommand(client: StationClient, args: readonly string[], out: Out): Promise<number> {
  const [action, ...rest] = args
  const month = parseMonth(optionValue(rest, '--month') ?? '')
  const [pdfFile, xlsxFile] = [optionValue(rest, '--pdf'), optionValue(rest, '--xlsx')]
  if (action !== 'register' || month === null || (pdfFile === undefined && xlsxFile === undefined)) throw new UsageError(USAGE)
  if (xlsxFile !== undefined) saveFile(xlsxFile, (await client.scheduling.registerXlsx({ month })).xlsx, out)
  if (pdfFile !== undefined) saveFile(pdfFile, (await client.scheduling.registerPdf({ month })).pdf, out)
  return 0
}
