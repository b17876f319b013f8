import { actOf, os } from '../border.ts'
import { askerOf } from './booking-procedures.ts'
import type { Calls } from './calls.ts'

export function callProcedures(calls: Calls) {
  return {
    callList: os.scheduling.callList.handler(() => calls.list()),
    callCount: os.scheduling.callCount.handler(() => ({ count: calls.count() })),
    callPhones: os.scheduling.callPhones.handler(({ input, context }) => calls.phones(actOf(context), input.callId)),
    noteCall: os.scheduling.noteCall.handler(({ input, context }) => calls.note(actOf(context), input)),
    settleCall: os.scheduling.settleCall.handler(({ input, context }) => calls.settle(actOf(context), input)),
    reopenCall: os.scheduling.reopenCall.handler(({ input, context }) => calls.reopen(actOf(context), input)),
    acceptCall: os.scheduling.acceptCall.handler(({ input, context }) => calls.accept(actOf(context), input, askerOf(context))),
  }
}
