/** Where a registration stands: 已报名, 候补, 已轮到, 已取消, 不要了, 没接上. */
export type RegistrationState = 'registered' | 'waitlisted' | 'offered' | 'cancelled' | 'declined' | 'expired'

/**
 * What happens to a registration. `accept`: she says yes to a kept place, or comes while she waits; `runOut`: nobody answered in
 * time; `renew`: nobody could ring in time; `giveBack`: an offer nobody was told of, or that came to nothing with its session;
 * `takeBack`: a step by mistake, back to the kept place; `restore`: a cancelling by mistake.
 */
export type RegistrationEvent = 'offer' | 'accept' | 'decline' | 'runOut' | 'renew' | 'giveBack' | 'takeBack' | 'cancel' | 'restore' | 'restoreToLine'

/** The whole machine; what is not written here is refused. */
export const REGISTRATION_TRANSITIONS: Readonly<Record<RegistrationState, Readonly<Partial<Record<RegistrationEvent, RegistrationState>>>>> = {
  registered: { cancel: 'cancelled', takeBack: 'offered' },
  waitlisted: { offer: 'offered', accept: 'registered', cancel: 'cancelled' },
  offered: { accept: 'registered', decline: 'declined', runOut: 'expired', renew: 'offered', giveBack: 'waitlisted', cancel: 'cancelled' },
  cancelled: { restore: 'registered', restoreToLine: 'waitlisted' },
  declined: { takeBack: 'offered' },
  expired: { takeBack: 'offered' },
}

/** The state after an event, or null where the event is not possible. */
export function nextRegistrationState(state: RegistrationState, event: RegistrationEvent): RegistrationState | null {
  return REGISTRATION_TRANSITIONS[state][event] ?? null
}
