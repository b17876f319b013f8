import { actOf, os } from '../border.ts'
import type { Activities } from './service.ts'

/** The door as the desk keeps it. */
export function attendanceProcedures({ attendances, paper, helpers }: Pick<Activities, 'attendances' | 'paper' | 'helpers'>) {
  return {
    signIn: os.activities.signIn.handler(({ input, context }) => attendances.signIn(actOf(context), { ...input, via: 'desk' })),
    signInMany: os.activities.signInMany.handler(({ input: { sessionId, residentIds, anyway }, context }) => {
      const outcomes = attendances.signInAll(actOf(context), residentIds.map((residentId) => ({ sessionId, residentId, anyway, via: 'desk' })))
      return residentIds.flatMap((residentId, index) => outcomes[index] ? [{ residentId, outcome: outcomes[index] }] : [])
    }),
    signInToMany: os.activities.signInToMany.handler(({ input: { residentId, sessionIds, anyway }, context }) => {
      const outcomes = attendances.signInAll(actOf(context), sessionIds.map((sessionId) => ({ sessionId, residentId, anyway, sure: true, via: 'desk' })))
      return sessionIds.flatMap((sessionId, index) => outcomes[index] ? [{ sessionId, outcome: outcomes[index] }] : [])
    }),
    enterSheet: os.activities.enterSheet.handler(({ input, context }) => paper.enter(actOf(context), input)),
    annul: os.activities.annul.handler(({ input, context }) => {
      attendances.annul(actOf(context), input)
      return {}
    }),
    countHeads: os.activities.countHeads.handler(({ input, context }) => attendances.countHeads(actOf(context), { ...input, via: 'desk' })),
    annulHeads: os.activities.annulHeads.handler(({ input, context }) => {
      attendances.annulHeads(actOf(context), input)
      return {}
    }),
    addHelper: os.activities.addHelper.handler(({ input, context }) => {
      helpers.add(actOf(context), input)
      return {}
    }),
    removeHelper: os.activities.removeHelper.handler(({ input, context }) => {
      helpers.remove(actOf(context), input)
      return {}
    }),
  }
}
