import { actOf, os, principalOf, type PortContext } from '../border.ts'
import type { AfterSchool } from './service.ts'

/** An auditor reads states and counts, and nobody's name. */
const isMasked = (context: PortContext): boolean => principalOf(context) === 'auditor'

export function afterSchoolProcedures({ terms, days, enrolments, places, stays, papers }: AfterSchool) {
  return {
    terms: os.afterSchool.terms.handler(() => terms.list()),
    addTerm: os.afterSchool.addTerm.handler(({ input, context }) => terms.add(actOf(context), input)),
    updateTerm: os.afterSchool.updateTerm.handler(({ input, context }) => terms.update(actOf(context), input)),
    endTerm: os.afterSchool.endTerm.handler(({ input, context }) => terms.end(actOf(context), input)),
    enrolments: os.afterSchool.enrolments.handler(({ input, context }) => enrolments.list(input.termId, isMasked(context))),
    enrolment: os.afterSchool.enrolment.handler(({ input }) => enrolments.get(input.enrolmentId)),
    revealEnrolment: os.afterSchool.revealEnrolment.handler(({ input, context }) => enrolments.reveal(actOf(context), input.enrolmentId)),
    apply: os.afterSchool.apply.handler(({ input, context }) => enrolments.apply(actOf(context), input)),
    editEnrolment: os.afterSchool.editEnrolment.handler(({ input, context }) => enrolments.edit(actOf(context), input)),
    signConsent: os.afterSchool.signConsent.handler(({ input, context }) => places.signConsent(actOf(context), input)),
    enrol: os.afterSchool.enrol.handler(({ input, context }) => places.enrol(actOf(context), input)),
    enrolOutOfOrder: os.afterSchool.enrolOutOfOrder.handler(({ input, context }) => places.enrolOutOfOrder(actOf(context), input)),
    pause: os.afterSchool.pause.handler(({ input, context }) => places.pause(actOf(context), input)),
    resume: os.afterSchool.resume.handler(({ input, context }) => places.resume(actOf(context), input)),
    withdraw: os.afterSchool.withdraw.handler(({ input, context }) => places.withdraw(actOf(context), input)),
    endPlace: os.afterSchool.endPlace.handler(({ input, context }) => places.end(actOf(context), input)),
    childSlip: os.afterSchool.childSlip.handler(({ input, context }) => enrolments.slip(actOf(context), input.enrolmentId)),
    day: os.afterSchool.day.handler(({ input, context }) => days.get(input.on, isMasked(context))),
    openDay: os.afterSchool.openDay.handler(({ input, context }) => days.open(actOf(context), input.termId)),
    arrive: os.afterSchool.arrive.handler(({ input, context }) => stays.arrive(actOf(context), input)),
    handOver: os.afterSchool.handOver.handler(({ input, context }) => stays.handOver(actOf(context), input)),
    leaveAlone: os.afterSchool.leaveAlone.handler(({ input, context }) => stays.leaveAlone(actOf(context), input)),
    excuse: os.afterSchool.excuse.handler(({ input, context }) => stays.excuse(actOf(context), input)),
    miss: os.afterSchool.miss.handler(({ input, context }) => stays.miss(actOf(context), input)),
    trace: os.afterSchool.trace.handler(({ input, context }) => stays.trace(actOf(context), input)),
    noteStay: os.afterSchool.noteStay.handler(({ input, context }) => stays.note(actOf(context), input)),
    undoStay: os.afterSchool.undoStay.handler(({ input, context }) => stays.undo(actOf(context), input)),
    closeDay: os.afterSchool.closeDay.handler(({ input, context }) => days.close(actOf(context), input)),
    childRosterPdf: os.afterSchool.childRosterPdf.handler(({ input }) => papers.rosterPdf(input.termId)),
    childRosterXlsx: os.afterSchool.childRosterXlsx.handler(({ input }) => papers.rosterXlsx(input.termId)),
    daySheetPdf: os.afterSchool.daySheetPdf.handler(({ input }) => papers.daySheetPdf(input)),
    dayXlsx: os.afterSchool.dayXlsx.handler(({ input }) => papers.dayXlsx(input)),
    letterPdf: os.afterSchool.letterPdf.handler(({ input }) => papers.letterPdf(input)),
    reopenDay: os.afterSchool.reopenDay.handler(({ input, context }) => days.reopen(actOf(context), input)),
  }
}
