import type { RestSuggestion, SuggestionChoice } from '../../../shared/contract/rest-stop.ts'
import type { Schema } from '../store/schema.ts'
import type { Sealer } from '../store/sealed.ts'
import { build, type Reader, type Writer } from '../store/transaction.ts'

/** What is sealed of a suggestion. */
export interface Wording {
  readonly choice: SuggestionChoice | null
  readonly text: string
}

type Row = Omit<Schema['rest_suggestion'], 'version'> & { version: number }

/** Suggestions that a screen shows, the latest. */
const MOST = 200
const suggestions = build.selectFrom('rest_suggestion').selectAll()
const contextOf = (id: string): string => `rest suggestion ${id}`

export function insertSuggestion(writer: Writer, sealer: Sealer, { id, wording, requestId }: { readonly id: string; readonly wording: Wording; readonly requestId: string | null }): void {
  writer.run(build.insertInto('rest_suggestion').values({ id, at: writer.act.at, sealed: sealer.seal(wording, contextOf(id)), request_id: requestId, state: 'new' }))
}

export function findSuggestion(reader: Reader, sealer: Sealer, id: string): RestSuggestion | undefined {
  const row = reader.get(suggestions.where('id', '=', id))
  return row && suggestionOf(row, sealer)
}

/** Whether a finger's touch has been written down already. */
export function findSuggestionOfRequest(reader: Reader, requestId: string): boolean {
  return reader.get(build.selectFrom('rest_suggestion').select('id').where('request_id', '=', requestId)) !== undefined
}

/** The latest first; ids are in the order of time. */
export function listSuggestions(reader: Reader, sealer: Sealer): readonly RestSuggestion[] {
  return reader.all(suggestions.orderBy('id', 'desc').limit(MOST)).map((row) => suggestionOf(row, sealer))
}

/** Writes where a suggestion stands; false when somebody else changed it meanwhile. */
export function markSuggestion(writer: Writer, { suggestionId, version, state }: { readonly suggestionId: string; readonly version: number; readonly state: RestSuggestion['state'] }): boolean {
  return writer.run(build.updateTable('rest_suggestion').where('id', '=', suggestionId).where('version', '=', version).set({ state, version: version + 1 })) === 1
}

function suggestionOf({ id, at, sealed, state, version }: Row, sealer: Sealer): RestSuggestion {
  return { id, at, ...(sealer.open(sealed, contextOf(id)) as Wording), state, version }
}
