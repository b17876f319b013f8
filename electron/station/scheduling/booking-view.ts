import type { Booking, Room } from '../../../shared/contract/scheduling.ts'
import { maskPhone } from '../../../shared/domain/values/phone.ts'
import type { StoredBooking } from './booking-repository.ts'
import type { People } from './people.ts'

/** Bookings as a staff screen shows them: names looked up for all of them at once, phones masked. */
export function viewBookings(bookings: readonly StoredBooking[], rooms: readonly Room[], people: People): Booking[] {
  const modeNames = new Map(rooms.flatMap((room) => room.modes).map((mode) => [mode.id, mode.name]))
  const roomNames = new Map(rooms.map((room) => [room.id, room.name]))
  const names = people.nameOf(bookings.flatMap((booking) => booking.residentId ?? []))
  return bookings.map(({ team, ...booking }) => {
    const person = booking.residentId === null ? undefined : names.get(booking.residentId)
    return {
      ...booking, roomName: roomNames.get(booking.roomId) ?? '', modeName: booking.modeId === null ? null : (modeNames.get(booking.modeId) ?? null),
      holder: team?.name ?? person?.name ?? '', maskedPhone: team ? maskPhone(team.phone) : (person?.maskedPhone ?? ''),
    }
  })
}
