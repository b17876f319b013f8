import { actOf, os } from '../border.ts'
import type { Activities } from './service.ts'

/** Who comes to a session, and who waits for a place. */
export function registrationProcedures({ registrations, registrationRules }: Pick<Activities, 'registrations' | 'registrationRules'>) {
  return {
    register: os.activities.register.handler(({ input, context }) => registrations.register(actOf(context), input)),
    unregister: os.activities.unregister.handler(({ input, context }) => registrations.unregister(actOf(context), input)),
    reinstate: os.activities.reinstate.handler(({ input, context }) => registrations.reinstate(actOf(context), input)),
    acceptPlace: os.activities.acceptPlace.handler(({ input, context }) => registrations.accept(actOf(context), input.registrationId)),
    registrationSlip: os.activities.registrationSlip.handler(({ input, context }) => registrations.slip(actOf(context), input.registrationId)),
    registrationRules: os.activities.registrationRules.handler(() => registrationRules.get()),
    setRegistrationRules: os.activities.setRegistrationRules.handler(({ input, context }) => registrationRules.set(actOf(context), input)),
  }
}
