import { actOf, os, type PortContext } from '../border.ts'
import { attendanceProcedures } from './attendance-procedures.ts'
import { registrationProcedures } from './registration-procedures.ts'
import type { Activities } from './service.ts'

export function activityProcedures(activities: Activities) {
  const { sessions, records, attendances, registrations, helpers, plans, expertNames, previewDates, sheet, sheetPdf } = activities
  const step = (event: Parameters<typeof sessions.step>[2]) => ({ input, context }: { input: { sessionId: string; version: number }; context: PortContext }) => sessions.step(actOf(context), input, event)
  return {
    day: os.activities.day.handler(({ input }) => sessions.day(input.on)),
    month: os.activities.month.handler(({ input }) => sessions.month(input.month)),
    session: os.activities.session.handler(({ input: { sessionId } }) => {
      const session = sessions.get(sessionId)
      const names = expertNames()
      return {
        session, activity: records.get(session.activityId), sessions: sessions.sessionsOf(session.activityId), experts: sessions.expertsOf(sessionId).map((id) => ({ id, name: names.get(id) ?? '' })),
        attendances: attendances.list(sessionId), headCounts: attendances.headCounts(sessionId), ...registrations.list(sessionId), helpers: helpers.list(sessionId),
      }
    }),
    create: os.activities.create.handler(({ input, context }) => sessions.create(actOf(context), input)),
    updateSession: os.activities.updateSession.handler(({ input, context }) => sessions.update(actOf(context), input)),
    open: os.activities.open.handler(step('open')),
    end: os.activities.end.handler(step('end')),
    reopen: os.activities.reopen.handler(step('reopen')),
    cancel: os.activities.cancel.handler(({ input, context }) => sessions.cancel(actOf(context), input)),
    restore: os.activities.restore.handler(({ input, context }) => sessions.restore(actOf(context), input)),
    resume: os.activities.resume.handler(({ input, context }) => sessions.resume(actOf(context), input)),
    previewDates: os.activities.previewDates.handler(({ input }) => previewDates(input)),
    addSessions: os.activities.addSessions.handler(({ input, context }) => sessions.addSessions(actOf(context), input)),
    updateActivity: os.activities.updateActivity.handler(({ input, context }) => records.update(actOf(context), input)),
    summarise: os.activities.summarise.handler(({ input, context }) => records.summarise(actOf(context), input)),
    ...registrationProcedures(activities),
    ...attendanceProcedures(activities),
    sheet: os.activities.sheet.handler(({ input }) => sheet(input.sessionId)),
    sheetPdf: os.activities.sheetPdf.handler(({ input }) => sheetPdf(input.sessionId)),
    previewPlan: os.activities.previewPlan.handler(({ input }) => plans.preview(input)),
    importPlan: os.activities.importPlan.handler(({ input, context }) => plans.apply(actOf(context), input)),
  }
}
