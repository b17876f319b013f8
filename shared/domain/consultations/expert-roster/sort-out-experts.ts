import { parsePhones } from '../../values/phone.ts'
import { compactText } from '../../values/text.ts'
import type { ListedExpert } from './expert-roster.ts'

/** An expert who is in the pool already, as typed at the desk or imported. */
export interface KnownExpert {
  readonly name: string
  readonly unit: string
  readonly phone: string
}

/** What an import does with a row: `known` is in the pool already, `repeated` stands further up in the file. */
export type ExpertOutcome = 'new' | 'known' | 'repeated' | 'unnamed'

interface Identity {
  readonly phones: readonly string[]
  readonly unit: string
}

/**
 * Says row by row who is new. Somebody is the same who has the same name and one phone in common; a row without a phone
 * is taken for whoever has its name and unit. A row with another phone is another person, for a name alone proves nothing.
 */
export function sortOutExperts<Row extends ListedExpert>(rows: readonly Row[], pool: readonly KnownExpert[]): readonly (Row & { readonly outcome: ExpertOutcome })[] {
  const known = createIndex()
  for (const { name, unit, phone } of pool) known.add(name, { phones: parsePhones(phone).phones, unit })
  const above = createIndex()
  return rows.map((row) => {
    if (row.name === '') return { ...row, outcome: 'unnamed' }
    if (above.has(row)) return { ...row, outcome: 'repeated' }
    above.add(row.name, row)
    return { ...row, outcome: known.has(row) ? 'known' : 'new' }
  })
}

function createIndex() {
  const byName = new Map<string, Identity[]>()
  return {
    add(name: string, { phones, unit }: Identity): void {
      const key = compactText(name)
      const namesakes = byName.get(key) ?? []
      byName.set(key, [...namesakes, { phones, unit: compactText(unit) }])
    },
    has({ name, phones, unit }: ListedExpert): boolean {
      return (byName.get(compactText(name)) ?? []).some((other) =>
        phones.length === 0 ? other.unit === compactText(unit) : phones.some((phone) => other.phones.includes(phone)))
    },
  }
}
