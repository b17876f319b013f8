import type { SignInOutcome } from '../../../shared/contract/activities.ts'
import { spanText, timeText } from '../../../shared/text/time.ts'
import type { Client } from '../../client.ts'
import type { Outcome } from './walk-in-state.ts'
import type { Offer } from './who-is-free.ts'

/** Gives somebody what was offered: a room for a quiet hour, a place, a sign-in or a registration; each can be taken back. */
export async function takeOffer(client: Client, offer: Offer, residentId: string): Promise<Outcome> {
  switch (offer.kind) {
    case 'room': {
      const { booking, slip } = await client.scheduling.book({ roomId: offer.room.id, ...offer.span, residentId, purpose: '阅读休息', headsExpected: 1 })
      return {
        said: `${booking.roomName} ${spanText(booking.startsAt, booking.endsAt)} 已登记`, slip,
        undo: (again) => again.scheduling.cancel({ bookingId: booking.id, version: booking.version, by: 'applicant' }),
      }
    }
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

type Activity = Extract<Offer, { kind: 'activity' }>['session']

async function register(client: Client, { id: sessionId, title }: Activity, residentId: string): Promise<Outcome> {
  const { slip } = await client.activities.register({ sessionId, residentId })
  return { said: `${title}：已报名`, slip, undo: (again) => again.activities.unregister({ sessionId, residentId }) }
}

async function signIn(client: Client, { id: sessionId, title }: Activity, residentId: string): Promise<Outcome> {
  const outcome = await client.activities.signIn({ sessionId, residentId })
  const said = `${title}：${signInSentence(outcome)}`
  return outcome.kind === 'signedIn' ? { said, slip: null, undo: (again) => again.activities.annul({ attendanceId: outcome.attendanceId }) } : { said, slip: null }
}

export function signInSentence(outcome: SignInOutcome): string {
  switch (outcome.kind) {
    case 'signedIn':
      return '已签到'
    case 'already':
      return `已在 ${timeText(outcome.at)} 签到过了`
    case 'notOpen':
      return `签到还没有开放，${timeText(outcome.startsAt)} 开始`
    case 'ended':
      return '活动已经结束'
    case 'cancelled':
      return '活动已经取消'
    case 'full':
      return `${outcome.capacity} 人已满`
  }
}
