import type { Booking } from '../../../shared/contract/booking.ts'
import type { Room } from '../../../shared/contract/rooms.ts'
import { maskPhone } from '../../../shared/domain/values/phone.ts'
import type { StoredBooking } from './booking-repository.ts'
import type { People } from './people.ts'

/** Bookings as a staff screen shows them: names looked up for all of them at once, phones masked. */
export function viewBookings(bookings: readonly StoredBooking[], rooms: readonly Room[], people: Pick<People, 'nameOf'>): Booking[] {
  const modeNames = new Map(rooms.flatMap((room) => room.modes).map((mode) => [mode.id, mode.name]))
  const roomNames = new Map(rooms.map((room) => [room.id, room.name]))
  const names = people.nameOf(bookings.flatMap((booking) => booking.residentId ?? []))
  return bookings.map((booking) => {
    const { team, contact } = booking
    const person = booking.residentId === null ? undefined : names.get(booking.residentId)
    return {
      id: booking.id, number: booking.number, roomId: booking.roomId, roomName: roomNames.get(booking.roomId) ?? '', modeId: booking.modeId, modeName: booking.modeId === null ? null : (modeNames.get(booking.modeId) ?? null),
      startsAt: booking.startsAt, endsAt: booking.endsAt, state: booking.state, seriesId: booking.seriesId, residentId: booking.residentId, holder: team?.name ?? person?.name ?? '',
      maskedPhone: team ? maskPhone(team.phone || (contact?.phone ?? '')) : (person?.maskedPhone ?? ''),
      purpose: booking.purpose, headsExpected: booking.headsExpected, headsActual: booking.headsActual, version: booking.version,
    }
  })
}
