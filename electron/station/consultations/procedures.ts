import { actOf, os } from '../border.ts'
import { allowed } from './allow-late.ts'
import { expertProcedures } from './expert-procedures.ts'
import { leaveProcedures } from './leave-procedures.ts'
import type { Leaves } from './leaves.ts'
import { monthProcedures } from './month-procedures.ts'
import type { Consultations } from './service.ts'

export function consultationProcedures(consultations: Consultations, leaves: Leaves) {
  const { sessions, moves, attendance, offers, appointments } = consultations
  return {
    ...expertProcedures(consultations),
    ...leaveProcedures(leaves),
    ...monthProcedures(consultations),
    sessions: os.consultations.sessions.handler(({ input }) => sessions.day(input.on)),
    sessionsOfMonth: os.consultations.sessionsOfMonth.handler(({ input }) => sessions.month(input.month)),
    session: os.consultations.session.handler(({ input }) => sessions.get(input.sessionId)),
    plan: os.consultations.plan.handler(({ input, context }) => sessions.plan(actOf(context), input)),
    stepSession: os.consultations.stepSession.handler(({ input, context }) => sessions.step(actOf(context), allowed(context, input))),
    reschedule: os.consultations.reschedule.handler(({ input, context }) => moves.move(actOf(context), allowed(context, input))),
    undoReschedule: os.consultations.undoReschedule.handler(({ input, context }) => moves.undo(actOf(context), input.sessionId)),
    cancelSession: os.consultations.cancelSession.handler(({ input, context }) => sessions.cancel(actOf(context), input)),
    closeSession: os.consultations.closeSession.handler(({ input, context }) => sessions.close(actOf(context), input.sessionId)),
    reopenSession: os.consultations.reopenSession.handler(({ input, context }) => sessions.reopen(actOf(context), allowed(context, input))),
    signExpert: os.consultations.signExpert.handler(({ input, context }) => attendance.sign(actOf(context), input)),
    freeStarts: os.consultations.freeStarts.handler(({ input }) => offers.freeStarts(input)),
    book: os.consultations.book.handler(({ input, context }) => appointments.book(actOf(context), input)),
    turns: os.consultations.turns.handler(({ input }) => offers.turns(input)),
    bookAny: os.consultations.bookAny.handler(({ input, context }) => offers.bookAny(actOf(context), input)),
    step: os.consultations.step.handler(({ input: { event, ...seen }, context }) =>
      appointments.step(actOf(context), { ...seen, event: event === 'miss' ? 'markNoShow' : event })),
  }
}
