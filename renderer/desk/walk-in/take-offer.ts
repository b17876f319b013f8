import { staffSentence } from '../../../shared/text/admission.ts'
import type { Booking } from '../../../shared/contract/booking.ts'
import type { Slip } from '../../../shared/contract/scheduling.ts'
import { spanText } from '../../../shared/text/time.ts'
import type { Client } from '../../client.ts'
import type { Outcome } from './walk-in-state.ts'
import type { Offer } from './who-is-free.ts'

/** Gives somebody what was offered: a room for a quiet hour, a place, a sign-in or a registration; each can be taken back. */
export async function takeOffer(client: Client, offer: Offer, residentId: string): Promise<Outcome> {
  switch (offer.kind) {
    case 'room':
      return roomOutcome(await client.scheduling.book({ roomId: offer.room.id, ...offer.span, residentId, purpose: '阅读休息', headsExpected: 1 }))
    case 'consultation': {
      const { appointment, slip } = await client.consultations.book({ sessionId: offer.session.id, residentId, walkIn: offer.isNow })
      return {
        said: `${offer.session.expertName} 第 ${appointment.place} 位，${offer.isNow ? '已到，请稍候' : '已约好'}`, slip,
        undo: (again) => again.consultations.step({ appointmentId: appointment.id, version: appointment.version, event: 'cancel' }),
      }
    }
    case 'activity':
      return offer.isNow ? signIn(client, offer.session, residentId) : register(client, offer.session, residentId)
  }
}

/** What came of a booked room; taken back it is as if it had never been booked, even where its use has begun. */
export function roomOutcome({ booking: { id: bookingId, version, roomName, startsAt, endsAt }, slip }: { readonly booking: Booking; readonly slip: Slip }): Outcome {
  return { said: `${roomName} ${spanText(startsAt, endsAt)} 已登记`, slip, undo: (again) => again.scheduling.takeBack({ bookingId, version }) }
}

type Activity = Extract<Offer, { kind: 'activity' }>['session']

async function register(client: Client, { id: sessionId, title }: Activity, residentId: string): Promise<Outcome> {
  const { slip, turn } = await client.activities.register({ sessionId, residentId })
  return { said: `${title}：${turn === null ? '已报名' : `名额满了，排候补第 ${turn} 位`}`, slip, undo: (again) => again.activities.unregister({ sessionId, residentId }) }
}

async function signIn(client: Client, { id: sessionId, title }: Activity, residentId: string): Promise<Outcome> {
  const outcome = await client.activities.signIn({ sessionId, residentId })
  const said = `${title}：${staffSentence(outcome)}`
  return 'attendanceId' in outcome ? { said, slip: null, undo: (again) => again.activities.annul({ attendanceId: outcome.attendanceId, reason: 'wrongPerson' }) } : { said, slip: null }
}
