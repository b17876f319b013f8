import { Refusal } from '../../../shared/contract/errors.ts'
import { actOf, os, type PortContext } from '../border.ts'
import type { Staff } from './service.ts'

export function staffProcedures(staff: Staff) {
  return {
    list: os.staff.list.handler(() => staff.list()),
    signIn: os.staff.signIn.handler(async ({ input, context }) => {
      const member = await staff.signIn(actOf(context), input)
      leave(staff, context, 'switched')
      context.seat.staff = member
      return member
    }),
    signOut: os.staff.signOut.handler(({ input, context }) => {
      leave(staff, context, input.why)
      return {}
    }),
    current: os.staff.current.handler(({ context }) => context.seat.staff),
    add: os.staff.add.handler(({ input, context }) => staff.add(actOf(context), input)),
    update: os.staff.update.handler(({ input, context }) => staff.update(actOf(context), input)),
    changePin: os.staff.changePin.handler(async ({ input, context }) => {
      await staff.changePin(actOf(context), seated(context), input)
      return {}
    }),
    resetPin: os.staff.resetPin.handler(async ({ input, context }) => {
      await staff.resetPin(actOf(context), input)
      return {}
    }),
  }
}

function leave(staff: Staff, context: PortContext, why: 'signedOut' | 'idle' | 'switched'): void {
  if (!context.seat.staff) return
  staff.signOut(actOf(context), context.seat.staff.id, why)
  context.seat.staff = null
}

function seated(context: PortContext): string {
  if (!context.seat.staff) throw new Refusal('SIGN_IN_REQUIRED', {})
  return context.seat.staff.id
}
