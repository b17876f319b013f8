import { waitingRules, type WaitingRules } from '../../../shared/contract/scheduling-waiting.ts'
import type { Parts } from '../parts.ts'
import type { Act } from '../store/journal.ts'
import { findSetting, putSetting } from '../store/settings.ts'
import type { Reader } from '../store/transaction.ts'

const KEY = 'waitingRules'

/** Half an hour is enough for two calls, and keeps nobody else waiting for long (house rule). */
const DEFAULTS: WaitingRules = { offerMinutes: 30 }

export function readWaitingRules(reader: Reader): WaitingRules {
  return waitingRules.parse({ ...DEFAULTS, ...(findSetting(reader, KEY) as object | undefined) })
}

export function createWaitingRules({ store }: Pick<Parts, 'store'>) {
  return {
    get: (): WaitingRules => store.read(readWaitingRules),
    set: (act: Act, rules: WaitingRules): WaitingRules => store.write(act, (writer) => {
      putSetting(writer, KEY, rules)
      writer.journal({ subject: 'houseRules', subjectId: KEY, action: 'set', data: { ...rules } })
      return rules
    }),
  }
}
