import { os } from '../border.ts'
import type { Scheduling } from './service.ts'

export function listProcedures(lists: Scheduling['lists']) {
  return {
    callListXlsx: os.scheduling.callListXlsx.handler(() => lists.calls()),
    waitingListXlsx: os.scheduling.waitingListXlsx.handler(() => lists.waiting()),
    approvalsXlsx: os.scheduling.approvalsXlsx.handler(() => lists.approvals()),
    overdueXlsx: os.scheduling.overdueXlsx.handler(() => lists.overdue()),
  }
}
