import { Refusal } from '../../../shared/contract/errors.ts'
import type { RestSuggestion, SuggestionChoice } from '../../../shared/contract/rest-stop.ts'
import type { Parts } from '../parts.ts'
import type { Act } from '../store/journal.ts'
import type { Writer } from '../store/transaction.ts'
import { findSuggestion, findSuggestionOfRequest, insertSuggestion, listSuggestions, markSuggestion, type Wording } from './suggestion-repository.ts'

export type Suggestions = ReturnType<typeof createSuggestions>

/** What people at the rest stop wish for (意见): a button at the kiosk, or what staff heard. */
export function createSuggestions({ store, sealer, newId }: Pick<Parts, 'store' | 'sealer' | 'newId'>) {
  function add(writer: Writer, wording: Wording, requestId: string | null): RestSuggestion {
    const id = newId()
    insertSuggestion(writer, sealer, { id, wording, requestId })
    writer.journal({ subject: 'restSuggestion', subjectId: id, action: 'added', data: { choice: wording.choice } })
    return { id, at: writer.act.at, ...wording, state: 'new', version: 1 }
  }

  return {
    /** Of an auditor's view the words are left out: they may name somebody. */
    list: (masked: boolean): RestSuggestion[] => store.read((reader) => listSuggestions(reader, sealer)).map((one) => (masked ? { ...one, text: '' } : one)),
    add: (act: Act, text: string): RestSuggestion => store.write(act, (writer) => add(writer, { choice: null, text }, null)),
    addAtKiosk: (act: Act, { choice, requestId }: { readonly choice: SuggestionChoice; readonly requestId: string }): void => store.write(act, (writer) => {
      if (!findSuggestionOfRequest(writer, requestId)) add(writer, { choice, text: '' }, requestId)
    }),
    mark: (act: Act, input: { readonly suggestionId: string; readonly version: number; readonly state: RestSuggestion['state'] }): RestSuggestion => store.write(act, (writer) => {
      const before = findSuggestion(writer, sealer, input.suggestionId)
      if (!before) throw new Refusal('NOT_FOUND', { what: 'restSuggestion' })
      if (!markSuggestion(writer, input)) throw new Refusal('STALE', { what: 'restSuggestion' })
      writer.journal({ subject: 'restSuggestion', subjectId: before.id, action: 'updated', data: { from: before.state, to: input.state } })
      return { ...before, state: input.state, version: before.version + 1 }
    }),
  }
}
