import { Refusal } from '../../../shared/contract/errors.ts'
import type { Role, StaffMember } from '../../../shared/contract/staff.ts'
import { afterFailure, isResting, triesLeft } from '../../../shared/domain/staff/lock-out.ts'
import { isWeakPin } from '../../../shared/domain/staff/pin.ts'
import type { Instant } from '../../../shared/domain/values/instant.ts'
import type { Parts } from '../parts.ts'
import type { Act } from '../store/journal.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { hashPin, pinFits } from './pin-hash.ts'
import { findAccount, insertAccount, listAccounts, setPin, setTries, updateMember, type Account, type HashedPin } from './repository.ts'

export type Staff = ReturnType<typeof createStaff>

/** Accounts of the front desk: sign-in by PIN with a lock-out, roles, and who did what. */
export function createStaff({ store, sealer, newId, randomBytes }: Parts) {
  const freshPin = (pin: string) => {
    if (isWeakPin(pin)) throw new Refusal('WEAK_PIN', {})
    return hashPin(pin, randomBytes(16))
  }

  function list(): StaffMember[] {
    const members = store.read((reader) => listAccounts(reader, sealer)).map(memberOf)
    return members.toSorted((a, b) => Number(b.active) - Number(a.active) || a.name.localeCompare(b.name, 'zh'))
  }

  /** An account whose PIN may be tried now. Throws `NOT_FOUND` or `LOCKED_OUT`. */
  function triable(reader: Reader, id: string, at: Instant): Account {
    const found = findAccount(reader, sealer, id)
    if (!found?.active) missing()
    if (isResting(found, at)) throw new Refusal('LOCKED_OUT', { until: found.lockedUntil ?? at })
    return found
  }

  /**
   * Checks a PIN against the account and does what it allows, or notes a wrong one. Hashing takes a moment in which other
   * tries end: the account is read again in the transaction, so that tries made at once are told no more than tries one
   * after the other.
   */
  async function prove<Result>(act: Act, id: string, pin: string, then: (writer: Writer, found: Account) => Result): Promise<Result> {
    const tried = store.read((reader) => triable(reader, id, act.at))
    const fits = await pinFits(pin, tried.pin)
    const outcome = store.write({ ...act, actor: fits ? id : act.actor }, (writer) => {
      const found = triable(writer, id, act.at)
      if (fits && found.pin.hash.equals(tried.pin.hash)) return { result: then(writer, found) }
      const next = afterFailure(found, act.at)
      setTries(writer, id, next)
      writer.journal({ subject: 'staff', subjectId: id, action: 'pinRefused', data: { failures: next.failures } })
      return next
    })
    if ('result' in outcome) return outcome.result
    if (outcome.lockedUntil !== null) throw new Refusal('LOCKED_OUT', { until: outcome.lockedUntil })
    throw new Refusal('WRONG_PIN', { left: triesLeft(outcome.failures) })
  }

  function signIn(act: Act, input: { staffId: string; pin: string }): Promise<StaffMember> {
    return prove(act, input.staffId, input.pin, (writer, found) => {
      setTries(writer, found.id, { failures: 0, lockedUntil: null })
      writer.journal({ subject: 'staff', subjectId: found.id, action: 'signedIn' })
      return memberOf(found)
    })
  }

  function signOut(act: Act, staffId: string, why: 'signedOut' | 'idle' | 'switched'): void {
    store.write(act, (writer) => writer.journal({ subject: 'staff', subjectId: staffId, action: 'signedOut', data: { why } }))
  }

  /** Adds an account inside another transaction (set-up) with a PIN hashed beforehand. */
  function addWithin(writer: Writer, input: { name: string; role: Role }, pin: HashedPin): StaffMember {
    refuseTakenName(listAccounts(writer, sealer), input.name)
    const member: StaffMember = { id: newId(), name: input.name, role: input.role, active: true, createdAt: writer.act.at }
    insertAccount(writer, sealer, member, pin)
    writer.journal({ subject: 'staff', subjectId: member.id, action: 'added', data: { role: member.role } })
    return member
  }

  async function add(act: Act, input: { name: string; role: Role; pin: string }): Promise<StaffMember> {
    const pin = await freshPin(input.pin)
    return store.write(act, (writer) => addWithin(writer, input, pin))
  }

  function update(act: Act, input: { staffId: string; name: string; role: Role; active: boolean }): StaffMember {
    return store.write(act, (writer) => {
      const everyone = listAccounts(writer, sealer)
      const before = everyone.find((one) => one.id === input.staffId) ?? missing()
      refuseTakenName(everyone.filter((one) => one.id !== before.id), input.name)
      const otherLeads = everyone.some((one) => one.id !== before.id && one.active && one.role === 'lead')
      if (!otherLeads && !(input.active && input.role === 'lead')) throw new Refusal('LAST_LEAD', {})
      updateMember(writer, sealer, { ...input, id: before.id })
      writer.journal({ subject: 'staff', subjectId: before.id, action: 'updated', data: { role: input.role, active: input.active, renamed: input.name !== before.name } })
      return { ...memberOf(before), name: input.name, role: input.role, active: input.active }
    })
  }

  function putPin(writer: Writer, id: string, pin: HashedPin): void {
    setPin(writer, id, pin)
    writer.journal({ subject: 'staff', subjectId: id, action: 'pinChanged' })
  }

  async function changePin(act: Act, staffId: string, input: { oldPin: string; newPin: string }): Promise<void> {
    const pin = await freshPin(input.newPin)
    await prove(act, staffId, input.oldPin, (writer, found) => putPin(writer, found.id, pin))
  }

  async function resetPin(act: Act, input: { staffId: string; newPin: string }): Promise<void> {
    const pin = await freshPin(input.newPin)
    store.write(act, (writer) => putPin(writer, (findAccount(writer, sealer, input.staffId) ?? missing()).id, pin))
  }

  return { list, signIn, signOut, freshPin, addWithin, add, update, changePin, resetPin }
}

function memberOf({ id, name, role, active, createdAt }: Account): StaffMember {
  return { id, name, role, active, createdAt }
}

function refuseTakenName(others: readonly StaffMember[], name: string): void {
  if (others.some((one) => one.name === name)) throw new Refusal('NAME_TAKEN', { name })
}

function missing(): never {
  throw new Refusal('NOT_FOUND', { what: 'staff' })
}
