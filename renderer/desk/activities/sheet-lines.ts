import { momentAt } from '../../../shared/text/time.ts'

/** One line of the paper sheet as it is being typed. */
export interface SheetLine {
  readonly residentId: string | null
  readonly name: string
  /** `HH:MM`; a line without a time is not written down. */
  readonly time: string
  readonly proxy: string
}

export const EMPTY_LINE: SheetLine = { residentId: null, name: '', time: '', proxy: '' }

/** The lines that are complete, as they are sent; `on` is the session's day. */
export function writtenLines(lines: readonly SheetLine[], on: string): { residentId: string; at: number; proxy?: { name: string } }[] {
  return lines.flatMap(({ residentId, time, proxy }) => {
    if (residentId === null || !isTime(time)) return []
    const signedBy = proxy.trim()
    return [{ residentId, at: momentAt(on, padded(time)), ...(signedBy === '' ? {} : { proxy: { name: signedBy } }) }]
  })
}

/** Digits as they are typed fast: `905` and `9:05` are `09:05`. */
export function padded(time: string): string {
  const digits = time.replace(/\D/gu, '').padStart(4, '0')
  return `${digits.slice(0, 2)}:${digits.slice(2)}`
}

/** Whether a time can be read. */
export function isTime(time: string): boolean {
  return /^\d{1,2}[:：]?\d{2}$/u.test(time.trim()) && /^([01]\d|2[0-3]):[0-5]\d$/u.test(padded(time))
}
