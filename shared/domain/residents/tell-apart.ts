import type { CalendarDate } from '../values/calendar-date.ts'

/** One of several people whose masked name reads the same. */
export interface Namesake {
  readonly id: string
  readonly phones: readonly string[]
  readonly bornOn: CalendarDate | null
  readonly idNumber: string | null
}

/** A question the kiosk can ask: last 4 of the phone, birthday `MM-DD`, last 4 of the id number. */
export type TellApartQuestion = 'phoneTail' | 'birthday' | 'idTail'
