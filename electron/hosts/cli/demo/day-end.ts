import type { DutySession } from '../../../../shared/contract/duty-sessions.ts'
import type { CalendarDate } from '../../../../shared/domain/values/calendar-date.ts'
import type { StationClient } from '../command.ts'

/** Closes the day as the desk does: rooms given back with the heads that were there, consultations served, activities ended. */
export async function endDay(desk: StationClient, on: CalendarDate, duty: readonly DutySession[]): Promise<void> {
  for (const booking of await desk.scheduling.bookings({ on })) {
    const begun = booking.state === 'approved' ? await desk.scheduling.start({ bookingId: booking.id, version: booking.version }) : booking
    if (begun.state === 'inUse') await desk.scheduling.close({ bookingId: begun.id, version: begun.version, headsActual: begun.headsExpected })
  }
  for (const { id } of duty) {
    const { appointments } = await desk.consultations.session({ sessionId: id })
    for (const appointment of appointments) await serve(desk, appointment)
    await desk.consultations.closeSession({ sessionId: id })
  }
  for (const session of await desk.activities.day({ on })) {
    if (session.state === 'open') await desk.activities.end({ sessionId: session.id, version: session.version })
  }
}

async function serve(desk: StationClient, appointment: { id: string; version: number; state: string }): Promise<void> {
  if (appointment.state !== 'arrived') return
  const begun = await desk.consultations.step({ appointmentId: appointment.id, version: appointment.version, event: 'begin' })
  await desk.consultations.step({ appointmentId: begun.id, version: begun.version, event: 'serve' })
}

/** Opens the sign-in of every session of a day that is still to come. */
export async function openSignIns(desk: StationClient, on: CalendarDate): Promise<void> {
  for (const session of await desk.activities.day({ on })) {
    if (session.state === 'planned') await desk.activities.open({ sessionId: session.id, version: session.version })
  }
}
