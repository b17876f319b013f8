import { actOf, os } from '../border.ts'
import type { Notices } from './service.ts'

export function noticeProcedures(notices: Notices) {
  return {
    list: os.notices.list.handler(() => notices.list()),
    add: os.notices.add.handler(({ input, context }) => notices.add(actOf(context), input)),
    edit: os.notices.edit.handler(({ input, context }) => notices.edit(actOf(context), input)),
    withdraw: os.notices.withdraw.handler(({ input, context }) => notices.withdraw(actOf(context), input)),
    restore: os.notices.restore.handler(({ input, context }) => notices.restore(actOf(context), input)),
    move: os.notices.move.handler(({ input, context }) => notices.move(actOf(context), input)),
  }
}
