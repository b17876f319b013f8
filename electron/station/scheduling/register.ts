import { Refusal } from '../../../shared/contract/errors.ts'
import type { Workbook } from '../../../shared/contract/scheduling-board.ts'
import { intervalOfMonth } from '../../../shared/domain/calendar/opening-hours.ts'
import { fillUseRegister, type RegisterFacts, type RegisterLine } from '../../../shared/domain/scheduling/use-register.ts'
import type { CalendarDate, Month } from '../../../shared/domain/values/calendar-date.ts'
import { dayInterval } from '../../../shared/domain/values/day-interval.ts'
import { dateOf } from '../../../shared/domain/values/instant.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import type { Parts } from '../parts.ts'
import type { Reader } from '../store/transaction.ts'
import { listFindings, listKeyLoans } from './booking-care-repository.ts'
import { listBookingsFrom } from './booking-repository.ts'
import { viewBookings } from './booking-view.ts'
import type { People } from './people.ts'
import { writeRegisterXlsx } from './register-sheet.ts'
import { listRooms } from './room-repository.ts'

interface Others {
  readonly people: Pick<People, 'nameOf'>
  /** The name printed on the register. */
  readonly stationName: () => string
}

/** The use register of a month (《功能室使用登记表》) on paper and as a workbook; what was typed at the desk is all there is to it. */
export function createRegister({ store, sealer, resources, now, pdf }: Pick<Parts, 'store' | 'sealer' | 'resources' | 'now' | 'pdf'>, { people, stationName }: Others) {
  /** Every number that begins in a span by time, void ones too, in a fixed number of queries. */
  function linesOf(reader: Reader, span: Interval): readonly RegisterLine[] {
    const stored = listBookingsFrom(reader, sealer, span)
    const ids = stored.map(({ id }) => id)
    const [keys, findings] = [listKeyLoans(reader, ids), listFindings(reader, ids)]
    const shown = new Map(viewBookings(stored, listRooms(reader, dateOf(span.startsAt)), people).map((booking) => [booking.id, booking]))
    return stored.map(({ id, number, state, missedAs, startsAt, endsAt, purpose, headsExpected, headsActual, sound, equipment, contact }) => ({
      number, state, missedAs, startsAt, endsAt, purpose, headsExpected, headsActual, sound, equipment, contact: contact?.name ?? '', key: keys.get(id) ?? null,
      roomName: shown.get(id)?.roomName ?? '', holder: shown.get(id)?.holder ?? '', maskedPhone: shown.get(id)?.maskedPhone ?? '',
      before: findings.get(`${id} before`) ?? null, after: findings.get(`${id} after`) ?? null,
    }))
  }

  const factsOf = (title: string): RegisterFacts => ({ title, stationName: stationName(), printedOn: dateOf(now()) })
  const workbook = async (title: string, span: Interval, name: string): Promise<Workbook> => {
    const bytes = await writeRegisterXlsx(factsOf(title), store.read((reader) => linesOf(reader, span)), now())
    return { xlsx: Buffer.from(bytes).toString('base64'), fileName: `${name}.xlsx` }
  }

  function sheet(month: Month): { html: string; title: string } {
    const title = `功能室使用登记表（${monthText(month)}）`
    const lines = store.read((reader) => linesOf(reader, intervalOfMonth(month)))
    return { title, html: fillUseRegister(resources.text('print/use-register.html'), factsOf(title), lines) }
  }

  return {
    /** The register of a month as a printable page. */
    sheet,
    /** The same as a PDF. Throws `NO_PRINTER` where the host cannot print. */
    async pdf(month: Month): Promise<{ pdf: string; fileName: string }> {
      const bytes = await pdf(sheet(month).html).catch(() => {
        throw new Refusal('NO_PRINTER', {})
      })
      return { pdf: Buffer.from(bytes).toString('base64'), fileName: `功能室使用登记表_${month}.pdf` }
    },
    /** The same as a workbook. */
    xlsx: (month: Month): Promise<Workbook> => workbook(`功能室使用登记表（${monthText(month)}）`, intervalOfMonth(month), `功能室使用登记表_${month}`),
    /** The bookings of some days from one on, as a workbook with the same columns. */
    list: (from: CalendarDate, days: number): Promise<Workbook> => workbook(`场地预约（${from} 起 ${days} 天）`, dayInterval(from, days), `场地预约_${from}_${days}天`),
  }
}

function monthText(month: Month): string {
  const [year, number] = month.split('-').map(Number)
  return `${year}年${number}月`
}
