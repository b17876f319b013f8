import { actOf, os } from '../border.ts'
import type { Leaves } from './leaves.ts'

export function leaveProcedures(leaves: Leaves) {
  return {
    leaves: os.consultations.leaves.handler(() => leaves.list()),
    previewLeave: os.consultations.previewLeave.handler(({ input }) => leaves.preview(input)),
    addLeave: os.consultations.addLeave.handler(({ input, context }) => leaves.add(actOf(context), input)),
    previewLeaveChange: os.consultations.previewLeaveChange.handler(({ input }) => leaves.previewChange(input)),
    changeLeave: os.consultations.changeLeave.handler(({ input, context }) => leaves.change(actOf(context), input)),
    replaceExpert: os.consultations.replaceExpert.handler(({ input, context }) => leaves.replacements.replace(actOf(context), input)),
    candidates: os.consultations.candidates.handler(({ input }) => leaves.replacements.candidates(input)),
    undoReplace: os.consultations.undoReplace.handler(({ input, context }) => leaves.replacements.undo(actOf(context), input)),
    undoLeave: os.consultations.undoLeave.handler(({ input, context }) => {
      leaves.undo(actOf(context), input.leaveId)
      return {}
    }),
  }
}
