import { actOf, os } from '../border.ts'
import type { Kiosk } from './service.ts'

export function kioskProcedures(kiosk: Kiosk) {
  return {
    today: os.kiosk.today.handler(() => kiosk.today()),
    find: os.kiosk.find.handler(({ input }) => kiosk.find(input)),
    tellApart: os.kiosk.tellApart.handler(({ input, context }) => ({ residentId: kiosk.tellApart(context.seat, context.now(), input) })),
    signIn: os.kiosk.signIn.handler(({ input, context }) => kiosk.signIn(actOf(context), context.seat, input)),
    scan: os.kiosk.scan.handler(({ input, context }) => kiosk.scan(actOf(context), context.seat, input.code)),
    undo: os.kiosk.undo.handler(({ input, context }) => ({ undone: kiosk.undo(actOf(context), context.seat, input.attendanceId) })),
    countHead: os.kiosk.countHead.handler(({ input, context }) => kiosk.countHead(actOf(context), context.seat, input)),
    help: os.kiosk.help.handler(({ context }) => {
      kiosk.ring(actOf(context), context.seat)
      return {}
    }),
    calls: os.kiosk.calls.handler(() => kiosk.list()),
    answer: os.kiosk.answer.handler(({ input, context }) => {
      kiosk.answer(actOf(context), input.callId)
      return {}
    }),
  }
}
