import { Refusal } from '../../../shared/contract/errors.ts'
import { restStopLists, type LentItem, type RestStopLists } from '../../../shared/contract/rest-stop.ts'
import { DEFAULT_REST_STOP } from '../../../shared/domain/rest-stop/defaults.ts'
import type { Parts } from '../parts.ts'
import type { Act } from '../store/journal.ts'
import { findSetting, putSetting } from '../store/settings.ts'
import type { Reader, Writer } from '../store/transaction.ts'

const KEY = 'restStop'

type Entry = { readonly id: string; readonly name: string; readonly active: boolean }
/** A list as the lead sends it: what has no id yet is new. */
type Wished<Kept extends Entry> = readonly (Omit<Kept, 'id'> & { readonly id: string | null })[]

export function readLists(reader: Reader): RestStopLists {
  return restStopLists.parse(findSetting(reader, KEY) ?? DEFAULT_REST_STOP)
}

/** Changes how many pieces of an item the house has, inside the transaction that lost or found one. */
export function changeCount(writer: Writer, itemId: string, by: number): void {
  const lists = readLists(writer)
  putSetting(writer, KEY, { ...lists, items: lists.items.map((item) => (item.id === itemId ? { ...item, count: Math.max(0, item.count + by) } : item)) })
}

/** What the stop offers and lends, as a setting. */
export function createRestLists({ store, newId }: Pick<Parts, 'store' | 'newId'>) {
  /** The list as it will be kept; what was left out of it goes out of use, so that what was counted under it keeps its name. */
  function merged<Kept extends Entry>(before: readonly Kept[], wished: Wished<Kept>): Kept[] {
    refuseTwice(wished.map(({ name }) => name))
    const named = wished.map((entry) => ({ ...entry, id: entry.id ?? newId() }) as Kept)
    const dropped = before.filter(({ id }) => named.every((entry) => entry.id !== id))
    return [...named, ...dropped.map((entry) => ({ ...entry, active: false }))]
  }

  return {
    get: (): RestStopLists => store.read(readLists),
    set: (act: Act, wished: { readonly services: Wished<Entry>; readonly items: Wished<LentItem> }): RestStopLists => store.write(act, (writer) => {
      const before = readLists(writer)
      const after: RestStopLists = { services: merged(before.services, wished.services), items: merged(before.items, wished.items) }
      putSetting(writer, KEY, after)
      const fields = (['services', 'items'] as const).filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
      writer.journal({ subject: 'restStop', subjectId: KEY, action: 'set', data: { fields } })
      return after
    }),
  }
}

function refuseTwice(names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new Refusal('NAME_TAKEN', { name: twice })
}
