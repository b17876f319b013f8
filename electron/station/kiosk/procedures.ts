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
    joinLine: os.kiosk.joinLine.handler(({ input, context }) => kiosk.joinLine(actOf(context), input)),
    visits: os.kiosk.visits.handler(({ input, context }) => kiosk.visits(context.now(), input.phoneTail)),
    arrive: os.kiosk.arrive.handler(({ input, context }) => kiosk.arrive(actOf(context), context.seat, input)),
    schedule: os.kiosk.schedule.handler(({ context }) => kiosk.schedule(context.now())),
    settings: os.kiosk.settings.handler(() => kiosk.settings()),
    setSettings: os.kiosk.setSettings.handler(({ input, context }) => kiosk.setSettings(actOf(context), input)),
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
