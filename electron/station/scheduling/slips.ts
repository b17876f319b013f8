import type { Slip } from '../../../shared/contract/scheduling.ts'
import { makeSlipCode, parseSlipCode } from '../../../shared/domain/values/slip-code.ts'
import type { Parts } from '../parts.ts'
import type { Writer } from '../store/transaction.ts'
import { findSlip, insertSlip, type SlipOwner } from './slip-repository.ts'

export type Slips = ReturnType<typeof createSlips>

/** Paper slips with a code to scan. A slip names nobody: it can be lost. */
export function createSlips({ store, randomBytes }: Pick<Parts, 'store' | 'randomBytes'>) {
  const freshCode = (writer: Writer): string => {
    const code = makeSlipCode(randomBytes)
    return findSlip(writer, code) ? freshCode(writer) : code
  }

  return {
    /** A new slip inside the transaction that makes what it stands for. */
    issue(writer: Writer, owner: SlipOwner, text: Omit<Slip, 'code'>): Slip {
      const code = freshCode(writer)
      insertSlip(writer, code, owner)
      return { code, ...text }
    },
    /** What a scanned or typed code stands for; null when it is no code of ours. */
    find(text: string): SlipOwner | null {
      const code = parseSlipCode(text)
      return code && (store.read((reader) => findSlip(reader, code)) ?? null)
    },
  }
}
