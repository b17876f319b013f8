/** Where a consultation appointment stands: 已约, 已到, 服务中, 已服务, and the ways it can end otherwise. */
export type AppointmentState = 'booked' | 'arrived' | 'inService' | 'served' | 'noShow' | 'cancelled' | 'referred'

/** What the desk can do with an appointment. A walk-in (现场加号) is booked and arrives in one step. */
export type AppointmentEvent = 'arrive' | 'begin' | 'serve' | 'refer' | 'cancel' | 'markNoShow'

/**
 * The whole machine; what is not written here is refused.
 *
 * Someone who is here may still leave (cancel) or be sent on (refer: 医院, 法援, 司法所) before the expert begins; someone
 * marked absent who comes late is simply there.
 */
export const APPOINTMENT_TRANSITIONS: Readonly<
  Record<AppointmentState, Readonly<Partial<Record<AppointmentEvent, AppointmentState>>>>
> = {
  booked: { arrive: 'arrived', cancel: 'cancelled', markNoShow: 'noShow' },
  arrived: { begin: 'inService', serve: 'served', refer: 'referred', cancel: 'cancelled' },
  inService: { serve: 'served', refer: 'referred' },
  served: {},
  noShow: { arrive: 'arrived' },
  cancelled: {},
  referred: {},
}

/** The state after an event, or null where the event is not possible. */
export function nextAppointmentState(state: AppointmentState, event: AppointmentEvent): AppointmentState | null {
  return APPOINTMENT_TRANSITIONS[state][event] ?? null
}
