import { actOf, os } from '../border.ts'
import { allowed } from './allow-late.ts'
import type { Consultations } from './service.ts'

export function monthProcedures({ monthPlans, sheets }: Pick<Consultations, 'monthPlans' | 'sheets'>) {
  return {
    previewPlan: os.consultations.previewPlan.handler(({ input }) => monthPlans.preview(input)),
    planAll: os.consultations.planAll.handler(({ input, context }) => monthPlans.planAll(actOf(context), input.sessions)),
    withdrawPlan: os.consultations.withdrawPlan.handler(({ input, context }) => {
      monthPlans.withdraw(actOf(context), input.sessionIds)
      return {}
    }),
    stepMonth: os.consultations.stepMonth.handler(({ input, context }) => monthPlans.step(actOf(context), allowed(context, input))),
    undoStepMonth: os.consultations.undoStepMonth.handler(({ input, context }) => {
      monthPlans.undoStep(actOf(context), input.sessionIds)
      return {}
    }),
    planSheet: os.consultations.planSheet.handler(({ input }) => sheets.notice.page(input.month)),
    planSheetPdf: os.consultations.planSheetPdf.handler(({ input }) => sheets.notice.pdf(input.month)),
    planSheetXlsx: os.consultations.planSheetXlsx.handler(({ input }) => sheets.notice.xlsx(input.month)),
    registerSheet: os.consultations.registerSheet.handler(({ input }) => sheets.register.page(input.month)),
    registerSheetPdf: os.consultations.registerSheetPdf.handler(({ input }) => sheets.register.pdf(input.month)),
    registerSheetXlsx: os.consultations.registerSheetXlsx.handler(({ input }) => sheets.register.xlsx(input.month)),
    noticePhone: os.consultations.noticePhone.handler(() => sheets.phone()),
    setNoticePhone: os.consultations.setNoticePhone.handler(({ input, context }) => sheets.setPhone(actOf(context), input.phone)),
  }
}
