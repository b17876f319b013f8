import { houseRules, type HouseRules } from '../../../shared/contract/scheduling-bookings.ts'
import { DEFAULT_HOUSE_RULES } from '../../../shared/domain/scheduling/house/rules.ts'
import type { Parts } from '../parts.ts'
import type { Act } from '../store/journal.ts'
import { findSetting, putSetting } from '../store/settings.ts'
import type { Reader } from '../store/transaction.ts'

const KEY = 'houseRules'

/** The rules of the house as they are set, those a later version adds at their default. */
export function readHouseRules(reader: Reader): HouseRules {
  const kept = findSetting(reader, KEY)
  return kept === undefined ? houseRules.parse(DEFAULT_HOUSE_RULES) : houseRules.parse({ ...DEFAULT_HOUSE_RULES, ...(kept as object) })
}

/** The rules of the house as a setting. Only names of what changed are journaled: a refused word may be anything. */
export function createHouseRules({ store }: Pick<Parts, 'store'>) {
  return {
    get: (): HouseRules => store.read(readHouseRules),
    set: (act: Act, rules: HouseRules): HouseRules => store.write(act, (writer) => {
      const before: Readonly<Record<string, unknown>> = readHouseRules(writer)
      const fields = Object.entries(rules).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name])).map(([name]) => name)
      putSetting(writer, KEY, rules)
      writer.journal({ subject: 'houseRules', subjectId: KEY, action: 'set', data: { fields } })
      return rules
    }),
  }
}
