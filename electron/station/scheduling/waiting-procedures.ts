import { actOf, os } from '../border.ts'
import type { Scheduling } from './service.ts'

export function waitingProcedures({ waiting, waitingRules }: Pick<Scheduling, 'waiting' | 'waitingRules'>) {
  return {
    waitingList: os.scheduling.waitingList.handler(() => waiting.list()),
    joinWaiting: os.scheduling.joinWaiting.handler(({ input, context }) => waiting.join(actOf(context), input)),
    leaveWaiting: os.scheduling.leaveWaiting.handler(({ input, context }) => waiting.leave(actOf(context), input)),
    rejoinWaiting: os.scheduling.rejoinWaiting.handler(({ input, context }) => waiting.rejoin(actOf(context), input)),
    waitingRules: os.scheduling.waitingRules.handler(() => waitingRules.get()),
    setWaitingRules: os.scheduling.setWaitingRules.handler(({ input, context }) => waitingRules.set(actOf(context), input)),
  }
}
