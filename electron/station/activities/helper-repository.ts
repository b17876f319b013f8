import { sql } from 'kysely'
import { inList } from '../store/in-list.ts'
import { build, type Reader, type Writer } from '../store/transaction.ts'

export function insertHelper(writer: Writer, sessionId: string, residentId: string): void {
  writer.run(build.insertInto('activity_helper').values({ session_id: sessionId, resident_id: residentId }).onConflict((conflict) => conflict.doNothing()))
}

/** Removes a helper under any of her ids; how many rows that were. */
export function deleteHelper(writer: Writer, sessionId: string, ids: readonly string[]): number {
  return writer.run(build.deleteFrom('activity_helper').where('session_id', '=', sessionId).where('resident_id', 'in', inList(ids)))
}

export function listHelpers(reader: Reader, sessionId: string): readonly string[] {
  return reader.all(build.selectFrom('activity_helper').select('resident_id').where('session_id', '=', sessionId)).map((row) => row.resident_id)
}

/** A sign-in that was made before she was named a helper, or after, counts like the others of her kind. */
export function setRole(writer: Writer, sessionId: string, ids: readonly string[], role: 'participant' | 'staff'): void {
  writer.run(build.updateTable('attendance').where('session_id', '=', sessionId).where('resident_id', 'in', inList(ids)).where(sql<boolean>`state = 'present'`).set({ role }))
}
