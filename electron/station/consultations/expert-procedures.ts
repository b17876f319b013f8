import { actOf, os } from '../border.ts'
import type { Consultations } from './service.ts'

export function expertProcedures({ experts, expertImport, understandings, contractVisits, expertRoster }: Consultations) {
  const calls = os.consultations
  return {
    experts: calls.experts.handler(() => experts.list()),
    expert: calls.expert.handler(({ input }) => experts.get(input.expertId)),
    addExpert: calls.addExpert.handler(({ input, context }) => experts.add(actOf(context), input)),
    editExpert: calls.editExpert.handler(({ input, context }) => experts.edit(actOf(context), input)),
    retireExpert: calls.retireExpert.handler(({ input, context }) => experts.retire(actOf(context), input)),
    restoreExpert: calls.restoreExpert.handler(({ input, context }) => experts.restore(actOf(context), input)),
    extendExpert: calls.extendExpert.handler(({ input, context }) => experts.extend(actOf(context), input)),
    revealExpert: calls.revealExpert.handler(({ input, context }) => experts.reveal(actOf(context), input.expertId)),
    understand: calls.understand.handler(({ input }) => ('text' in input ? understandings.ofText(input.text, input) : understandings.ofRules(input.rules, input))),
    previewExperts: calls.previewExperts.handler(({ input }) => expertImport.preview(input.file)),
    importExperts: calls.importExperts.handler(({ input, context }) => expertImport.apply(actOf(context), input)),
    contractVisits: calls.contractVisits.handler(({ input }) => contractVisits(input.month)),
    rosterPdf: calls.rosterPdf.handler(() => expertRoster.pdf()),
    rosterXlsx: calls.rosterXlsx.handler(() => expertRoster.xlsx()),
  }
}
