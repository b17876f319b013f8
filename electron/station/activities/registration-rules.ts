import { registrationRules, type RegistrationRules } from '../../../shared/contract/registrations.ts'
import type { Parts } from '../parts.ts'
import type { Act } from '../store/journal.ts'
import { findSetting, putSetting } from '../store/settings.ts'
import type { Reader } from '../store/transaction.ts'

const KEY = 'registrationRules'

/** Two hours of opening time reach most people by phone (house rule). */
const DEFAULTS: RegistrationRules = { offerMinutes: 120 }

export function readRegistrationRules(reader: Reader): RegistrationRules {
  return registrationRules.parse({ ...DEFAULTS, ...(findSetting(reader, KEY) as object | undefined) })
}

/** How places of activities are given out, as a setting. */
export function createRegistrationRules({ store }: Pick<Parts, 'store'>) {
  return {
    get: (): RegistrationRules => store.read(readRegistrationRules),
    set: (act: Act, rules: RegistrationRules): RegistrationRules => store.write(act, (writer) => {
      putSetting(writer, KEY, rules)
      writer.journal({ subject: 'houseRules', subjectId: KEY, action: 'set', data: { ...rules } })
      return rules
    }),
  }
}
