import { actOf, os } from '../border.ts'
import type { Scheduling } from './service.ts'

export function takingProcedures(takings: Scheduling['takings']) {
  return {
    previewTaking: os.scheduling.previewTaking.handler(({ input }) => takings.preview(input)),
    takeRoom: os.scheduling.takeRoom.handler(({ input, context }) => takings.take(actOf(context), input)),
    takings: os.scheduling.takings.handler(() => takings.list()),
    undoTaking: os.scheduling.undoTaking.handler(({ input, context }) => takings.undo(actOf(context), input)),
  }
}
