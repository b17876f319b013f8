import { actOf, os } from '../border.ts'
import type { Parts } from '../parts.ts'
import type { Setup } from './service.ts'

export function setupProcedures(setup: Setup, { changes, now }: Pick<Parts, 'changes' | 'now'>, version: string) {
  return {
    status: os.setup.status.handler(() => ({ station: setup.station(), now: now(), clockBehind: setup.clockBehind(), version })),
    directory: os.setup.directory.handler(() => [...setup.directory()]),
    complete: os.setup.complete.handler(({ input, context }) => setup.complete(actOf(context), input)),
    recoveryKey: os.setup.recoveryKey.handler(({ context }) => setup.recoveryKey(actOf(context))),
    changes: os.setup.changes.handler(async function* ({ signal }) {
      yield* changes.stream(signal)
    }),
    journal: os.setup.journal.handler(({ input }) => setup.journal(input.before, input.limit).map((row) => ({
      seq: row.seq, at: row.at, actor: row.actor, screen: row.screen, subject: row.subject, subjectId: row.subject_id, action: row.action, data: row.data,
    }))),
    doctor: os.setup.doctor.handler(() => setup.doctor()),
    backUp: os.setup.backUp.handler(({ input, context }) => setup.backUp(actOf(context), input.folder)),
  }
}
