import * as z from 'zod'
import { Refusal } from '../../../shared/contract/errors.ts'
import { purpose, type Purpose } from '../../../shared/contract/visits.ts'
import { DEFAULT_PURPOSES } from '../../../shared/domain/visits/defaults.ts'
import type { Parts } from '../parts.ts'
import type { Act } from '../store/journal.ts'
import { findSetting, putSetting } from '../store/settings.ts'
import type { Reader } from '../store/transaction.ts'

const KEY = 'visitPurposes'

export function readPurposes(reader: Reader): Purpose[] {
  return z.array(purpose).parse(findSetting(reader, KEY) ?? DEFAULT_PURPOSES)
}

/** Why people come, as a setting. */
export function createPurposes({ store, newId }: Pick<Parts, 'store' | 'newId'>) {
  return {
    get: (): Purpose[] => store.read(readPurposes),
    /** One that was left out goes out of use, so that what was counted under it keeps its name. Throws `NAME_TAKEN`. */
    set: (act: Act, wished: readonly (Omit<Purpose, 'id'> & { readonly id: string | null })[]): Purpose[] => store.write(act, (writer) => {
      const names = wished.map(({ name }) => name)
      const twice = names.find((name, index) => names.indexOf(name) !== index)
      if (twice !== undefined) throw new Refusal('NAME_TAKEN', { name: twice })
      const named = wished.map((one) => ({ ...one, id: one.id ?? newId() }))
      const dropped = readPurposes(writer).filter(({ id }) => named.every((one) => one.id !== id))
      const after = [...named, ...dropped.map((one) => ({ ...one, active: false }))]
      putSetting(writer, KEY, after)
      writer.journal({ subject: 'visitPurposes', subjectId: KEY, action: 'set', data: { rows: after.length } })
      return after
    }),
  }
}
