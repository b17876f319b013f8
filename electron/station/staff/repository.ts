import type { Role, StaffMember } from '../../../shared/contract/staff.ts'
import type { Tries } from '../../../shared/domain/staff/lock-out.ts'
import type { Schema } from '../store/schema.ts'
import type { Sealer } from '../store/sealed.ts'
import { build, type Reader, type Writer } from '../store/transaction.ts'

type StaffRow = Omit<Schema['staff'], 'failures' | 'active'> & { failures: number; active: number }

/** An account with what is needed to check its PIN. */
export interface Account extends StaffMember, Tries {
  readonly pin: HashedPin
}

export interface HashedPin {
  readonly salt: Buffer
  readonly hash: Buffer
}

export function listAccounts(reader: Reader, sealer: Sealer): readonly Account[] {
  return reader.all(build.selectFrom('staff').selectAll()).map((row) => accountOf(row, sealer))
}

export function findAccount(reader: Reader, sealer: Sealer, id: string): Account | undefined {
  const row = reader.get(build.selectFrom('staff').selectAll().where('id', '=', id))
  return row && accountOf(row, sealer)
}

export function insertAccount(writer: Writer, sealer: Sealer, member: StaffMember, pin: HashedPin): void {
  writer.run(build.insertInto('staff').values({
    id: member.id, sealed: sealName(sealer, member.id, member.name), role: member.role, pin_salt: pin.salt, pin_hash: pin.hash,
    locked_until: null, active: member.active ? 1 : 0, created_at: member.createdAt,
  }))
}

export function updateMember(writer: Writer, sealer: Sealer, member: { id: string; name: string; role: Role; active: boolean }): void {
  writer.run(build.updateTable('staff').where('id', '=', member.id)
    .set({ sealed: sealName(sealer, member.id, member.name), role: member.role, active: member.active ? 1 : 0 }))
}

export function setTries(writer: Writer, id: string, tries: Tries): void {
  writer.run(build.updateTable('staff').where('id', '=', id).set({ failures: tries.failures, locked_until: tries.lockedUntil }))
}

export function setPin(writer: Writer, id: string, pin: HashedPin): void {
  writer.run(build.updateTable('staff').where('id', '=', id).set({ pin_salt: pin.salt, pin_hash: pin.hash, failures: 0, locked_until: null }))
}

function sealName(sealer: Sealer, id: string, name: string): Buffer {
  return sealer.seal({ name }, `staff ${id}`)
}

function accountOf(row: StaffRow, sealer: Sealer): Account {
  const { name } = sealer.open(row.sealed, `staff ${row.id}`) as { name: string }
  return {
    id: row.id, name, role: row.role, active: row.active === 1, createdAt: row.created_at,
    failures: row.failures, lockedUntil: row.locked_until, pin: { salt: row.pin_salt, hash: row.pin_hash },
  }
}
