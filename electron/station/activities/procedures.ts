import { actOf, os, type PortContext } from '../border.ts'
import { attendanceProcedures } from './attendance-procedures.ts'
import type { Activities } from './service.ts'

export function activityProcedures(activities: Activities) {
  const { sessions, attendances, registrations, helpers, plans, sheet, sheetPdf } = activities
  const step = (event: Parameters<typeof sessions.step>[2]) => ({ input, context }: { input: { sessionId: string; version: number }; context: PortContext }) => sessions.step(actOf(context), input, event)
  return {
    day: os.activities.day.handler(({ input }) => sessions.day(input.on)),
    month: os.activities.month.handler(({ input }) => sessions.month(input.month)),
    session: os.activities.session.handler(({ input: { sessionId } }) => {
      const session = sessions.get(sessionId)
      return { session, contact: sessions.contactOf(session.activityId), attendances: attendances.list(sessionId), headCounts: attendances.headCounts(sessionId), registrations: registrations.list(sessionId), helpers: helpers.list(sessionId) }
    }),
    create: os.activities.create.handler(({ input, context }) => sessions.create(actOf(context), input)),
    updateSession: os.activities.updateSession.handler(({ input, context }) => sessions.update(actOf(context), input)),
    open: os.activities.open.handler(step('open')),
    end: os.activities.end.handler(step('end')),
    reopen: os.activities.reopen.handler(step('reopen')),
    cancel: os.activities.cancel.handler(step('cancel')),
    restore: os.activities.restore.handler(step('restore')),
    register: os.activities.register.handler(({ input, context }) => registrations.register(actOf(context), input)),
    unregister: os.activities.unregister.handler(({ input, context }) => {
      registrations.unregister(actOf(context), input)
      return {}
    }),
    ...attendanceProcedures(activities),
    sheet: os.activities.sheet.handler(({ input }) => sheet(input.sessionId)),
    sheetPdf: os.activities.sheetPdf.handler(({ input }) => sheetPdf(input.sessionId)),
    previewPlan: os.activities.previewPlan.handler(({ input }) => plans.preview(input)),
    importPlan: os.activities.importPlan.handler(({ input, context }) => plans.apply(actOf(context), input)),
  }
}
