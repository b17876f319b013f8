import type { Schema } from '../store/schema.ts'
import { build, type Reader, type Writer } from '../store/transaction.ts'

/** What a slip stands for. */
export interface SlipOwner {
  readonly kind: Schema['slip']['kind']
  readonly ownerId: string
  readonly residentId: string | null
}

export function findSlip(reader: Reader, code: string): SlipOwner | undefined {
  const row = reader.get(build.selectFrom('slip').select(['kind', 'owner_id', 'resident_id']).where('code', '=', code))
  return row && { kind: row.kind, ownerId: row.owner_id, residentId: row.resident_id }
}

export function insertSlip(writer: Writer, code: string, owner: SlipOwner): void {
  writer.run(build.insertInto('slip').values({ code, kind: owner.kind, owner_id: owner.ownerId, resident_id: owner.residentId, issued_at: writer.act.at }))
}
