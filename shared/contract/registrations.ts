import * as z from 'zod'
import { call } from './base.ts'
import { may } from './errors.ts'
import { slip } from './scheduling.ts'
import { instant, ulid } from './values.ts'

/** Somebody on the list of a session or in its line. `offerUntil`: until when a place is kept for her. */
export const registrationPerson = z.object({ registrationId: ulid, residentId: ulid, name: z.string(), maskedPhone: z.string(), offerUntil: instant.nullable(), createdAt: instant })
export type RegistrationPerson = z.infer<typeof registrationPerson>

/** What came of putting a name down; `turn` counts from 1 among those who wait, null with a place. */
export const registered = z.object({ registrationId: ulid, state: z.enum(['registered', 'waitlisted']), turn: z.int().nullable(), slip })
export type Registered = z.infer<typeof registered>

/** How long a freed place is kept for the next in line, in minutes of opening time. */
export const registrationRules = z.object({ offerMinutes: z.int().min(5).max(2880) })
export type RegistrationRules = z.infer<typeof registrationRules>

/** Who comes to a session. Offered places are worked from the call list as well. */
export const registrationCalls = {
  /** Puts a name down; where all places are taken, at the end of the line. `anyway`: staff overrule the time of registering. */
  register: call.input(z.object({ sessionId: ulid, residentId: ulid, anyway: z.boolean().optional() })).output(registered).errors(may('NOT_FOUND', 'ALREADY_BOOKED', 'WRONG_STATE', 'REGISTRATION_SHUT')),
  /** Strikes a name off; whoever is first in the line is offered the place. */
  unregister: call.input(z.object({ sessionId: ulid, residentId: ulid })).output(z.object({ registrationId: ulid, was: z.enum(['registered', 'waitlisted', 'offered', 'cancelled', 'declined', 'expired']) })).errors(may('NOT_FOUND')),
  /** Undoes it, unless somebody has been told meanwhile that the place is theirs. */
  reinstate: call.input(z.object({ registrationId: ulid, to: z.enum(['registered', 'waitlisted']) })).output(registered).errors(may('NOT_FOUND', 'ALREADY_BOOKED', 'WRONG_STATE', 'CANNOT_UNDO')),
  /** Somebody takes the place that is kept for her. */
  acceptPlace: call.input(z.object({ registrationId: ulid })).output(registered).errors(may('NOT_FOUND', 'WRONG_STATE')),
  /** The slip once more. */
  registrationSlip: call.input(z.object({ registrationId: ulid })).output(registered).errors(may('NOT_FOUND', 'WRONG_STATE')),
  registrationRules: call.output(registrationRules),
  setRegistrationRules: call.input(registrationRules).output(registrationRules),
}
