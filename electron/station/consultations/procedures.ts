import { actOf, os } from '../border.ts'
import type { Consultations } from './service.ts'

export function consultationProcedures({ experts, expertImport, sessions, appointments }: Consultations) {
  return {
    experts: os.consultations.experts.handler(() => experts.list()),
    addExpert: os.consultations.addExpert.handler(({ input, context }) => experts.add(actOf(context), input)),
    previewExperts: os.consultations.previewExperts.handler(({ input }) => expertImport.preview(input.file)),
    importExperts: os.consultations.importExperts.handler(({ input, context }) => expertImport.apply(actOf(context), input.file)),
    sessions: os.consultations.sessions.handler(({ input }) => sessions.day(input.on)),
    session: os.consultations.session.handler(({ input }) => sessions.get(input.sessionId)),
    plan: os.consultations.plan.handler(({ input, context }) => sessions.plan(actOf(context), input)),
    cancelSession: os.consultations.cancelSession.handler(({ input, context }) => sessions.cancel(actOf(context), input.sessionId)),
    closeSession: os.consultations.closeSession.handler(({ input, context }) => sessions.close(actOf(context), input.sessionId)),
    reopenSession: os.consultations.reopenSession.handler(({ input, context }) => sessions.reopen(actOf(context), input)),
    book: os.consultations.book.handler(({ input, context }) => appointments.book(actOf(context), input)),
    step: os.consultations.step.handler(({ input: { event, ...seen }, context }) =>
      appointments.step(actOf(context), { ...seen, event: event === 'miss' ? 'markNoShow' : event })),
  }
}
