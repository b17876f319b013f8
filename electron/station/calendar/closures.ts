import type { Closure, Touched } from '../../../shared/contract/calendar-closures.ts'
import { Refusal } from '../../../shared/contract/errors.ts'
import type { ClosureReason, ClosureScope } from '../../../shared/domain/calendar/closure.ts'
import type { HoldKind } from '../../../shared/domain/scheduling/hold-title.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import { stationReasonLabels } from '../../../shared/text/booking-labels.ts'
import type { Parts } from '../parts.ts'
import type { Act } from '../store/journal.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { insertClosure, listClosures, listClosuresFrom, updateClosure, type StoredClosure } from './closure-repository.ts'

/** What is closed: the whole station, or one room or expert. */
export interface ClosureSubject {
  readonly scope: ClosureScope
  readonly subjectId: string | null
}

/** Somebody who holds what is to be closed. */
export interface ClosureHolder extends Interval {
  readonly ownerId: string
  readonly kind: HoldKind
  readonly title: string
  readonly roomId: string | null
}

/** What closures need of the rest of the house; scheduling owns who holds what, and what the station takes. */
export interface ClosureOthers {
  /** Who holds the subject in a span, closures left out; one entry for each hold. */
  readonly holders: (reader: Reader, subject: ClosureSubject, span: Interval) => readonly ClosureHolder[]
  /** Lets closures take anew what is free of the subject in a span. */
  readonly settle: (writer: Writer, subject: ClosureSubject, span: Interval) => void
  /** Takes these from whoever holds them and puts the holders on the call list. */
  readonly take: (writer: Writer, ownerIds: readonly string[], closure: StoredClosure) => void
  /** Gives back what a closure took. Throws `CANNOT_UNDO` once somebody accepted something else. */
  readonly giveBack: (writer: Writer, closureId: string) => void
  /** Those of the owners that can give way now. */
  readonly takeable: (reader: Reader, ownerIds: readonly string[]) => ReadonlySet<string>
  readonly rooms: () => readonly { readonly id: string; readonly name: string }[]
  readonly experts: () => readonly { readonly id: string; readonly name: string }[]
}

export interface ClosureWish extends ClosureSubject, Interval {}

/** What is asked and answered besides the time. */
export interface ClosureTerms {
  readonly reason: ClosureReason
  readonly note: string
  readonly decisions: readonly { readonly ownerId: string; readonly does: 'keep' | 'take' }[]
}

export interface SeenClosure {
  readonly closureId: string
  readonly version: number
}

export type Closures = ReturnType<typeof createClosures>

/**
 * Closures, from minutes to weeks. A closure takes what is free of its subject; around what is kept it stands on both
 * sides, and when a kept booking is given back the closure takes its place.
 */
export function createClosures({ store, sealer, newId, now }: Pick<Parts, 'store' | 'sealer' | 'newId' | 'now'>, others: ClosureOthers) {
  const nameOf = ({ scope, subjectId }: ClosureSubject): string | undefined =>
    scope === 'station' ? (subjectId === null ? '' : undefined) : (scope === 'room' ? others.rooms() : others.experts()).find(({ id }) => id === subjectId)?.name
  const view = (closure: StoredClosure): Closure => ({ ...closure, subject: nameOf(closure) ?? '' })

  function refuseBadWish(wish: ClosureWish): void {
    if (wish.startsAt >= wish.endsAt) throw new Refusal('BAD_TIME', { reason: 'order' })
    if (wish.endsAt <= now()) throw new Refusal('BAD_TIME', { reason: 'past' })
    if (nameOf(wish) === undefined) throw new Refusal('NOT_FOUND', { what: wish.scope })
  }

  /** What is still to come of everything a closure touches, once for each owner, by time. */
  function touchedBy(reader: Reader, wish: ClosureWish): readonly Touched[] {
    const names = new Map(others.rooms().map((room) => [room.id, room.name]))
    const coming = others.holders(reader, wish, wish).filter((holder) => holder.endsAt > now())
    const owners = Map.groupBy(coming, (holder) => holder.ownerId)
    const takeable = others.takeable(reader, [...owners.keys()])
    return [...owners.values()].flatMap((holds) => holds.find((hold) => hold.kind !== 'preparation') ?? holds[0] ?? [])
      .map(({ roomId, ...holder }) => ({ ...holder, roomName: names.get(roomId ?? '') ?? '', takeable: takeable.has(holder.ownerId) }))
  }

  /** Takes what is to be taken; refuses where something is touched that nobody decided on, or cannot be taken. */
  function carryOut(writer: Writer, closure: StoredClosure, decisions: ClosureTerms['decisions']): { kept: number; taken: string[] } {
    const touched = touchedBy(writer, closure)
    const does = new Map(decisions.map((decision) => [decision.ownerId, decision.does]))
    const open = touched.filter(({ ownerId, takeable }) => !does.has(ownerId) || (does.get(ownerId) === 'take' && !takeable))
    if (open.length > 0) throw new Refusal('CLOSURE_TOUCHES', { count: open.length })
    const taken = touched.filter(({ ownerId }) => does.get(ownerId) === 'take').map(({ ownerId }) => ownerId)
    if (taken.length > 0) others.take(writer, taken, closure)
    return { kept: touched.length - taken.length, taken }
  }

  function read(writer: Writer, seen: SeenClosure, state: StoredClosure['state']): StoredClosure {
    const [closure] = listClosures(writer, sealer, [seen.closureId])
    if (!closure) throw new Refusal('NOT_FOUND', { what: 'closure' })
    if (closure.version !== seen.version) throw new Refusal('STALE', { what: 'closure' })
    if (closure.state !== state) throw new Refusal('WRONG_STATE', { what: 'closure', state: closure.state })
    return closure
  }

  /** Writes a closure as it is now and lets it take, and give back, what follows from that. */
  function save(writer: Writer, before: StoredClosure, after: StoredClosure): Closure {
    if (!updateClosure(writer, sealer, after)) throw new Refusal('STALE', { what: 'closure' })
    others.settle(writer, after, { startsAt: Math.min(before.startsAt, after.startsAt), endsAt: Math.max(before.endsAt, after.endsAt) })
    return view({ ...after, version: after.version + 1 })
  }

  /** Closes inside another transaction, as `add` does. */
  function addWithin(writer: Writer, { decisions, reason, note, ...wish }: ClosureWish & ClosureTerms): Closure {
    refuseBadWish(wish)
    const closure: StoredClosure = { id: newId(), ...wish, reason, note, state: 'inForce', version: 1 }
    const done = carryOut(writer, closure, decisions)
    insertClosure(writer, sealer, closure)
    others.settle(writer, closure, closure)
    writer.journal({ subject: 'closure', subjectId: closure.id, action: 'added', data: { ...subjectOf(closure), ...spanOf(closure), reason, ...done } })
    return view(closure)
  }

  /** Lifts a closure inside another transaction, whoever changed it since; one that is lifted stays so. */
  function liftWithin(writer: Writer, closureId: string): void {
    const [closure] = listClosures(writer, sealer, [closureId])
    if (closure?.state !== 'inForce') return
    writer.journal({ subject: 'closure', subjectId: closure.id, action: 'lifted', data: { ...subjectOf(closure), giveBack: false } })
    save(writer, closure, { ...closure, state: 'lifted' })
  }

  /** Moves a closure in time inside another transaction; whoever is in its way is kept. Throws `WRONG_STATE` where it was lifted. */
  function spanWithin(writer: Writer, closureId: string, span: Interval): void {
    const [closure] = listClosures(writer, sealer, [closureId])
    if (closure?.state !== 'inForce') throw new Refusal('WRONG_STATE', { what: 'closure', state: closure?.state ?? 'lifted' })
    const after = { ...closure, ...span }
    writer.journal({ subject: 'closure', subjectId: closureId, action: 'edited', data: { ...subjectOf(after), from: spanOf(closure), to: spanOf(after) } })
    save(writer, closure, after)
  }

  return {
    listFrom: (from: number): Closure[] => {
      const names = new Map([...others.rooms(), ...others.experts()].map(({ id, name }) => [id, name]))
      return store.read((reader) => listClosuresFrom(reader, sealer, from)).map((closure) => ({ ...closure, subject: names.get(closure.subjectId ?? '') ?? '' }))
    },
    preview(wish: ClosureWish): { touched: Touched[] } {
      refuseBadWish(wish)
      return { touched: [...store.read((reader) => touchedBy(reader, wish))] }
    },
    addWithin,
    spanWithin,
    liftWithin,
    add: (act: Act, wish: ClosureWish & ClosureTerms): Closure => store.write(act, (writer) => addWithin(writer, wish)),
    change(act: Act, { closureId, version, decisions, reason, note, ...span }: SeenClosure & Interval & ClosureTerms): Closure {
      return store.write(act, (writer) => {
        const before = read(writer, { closureId, version }, 'inForce')
        const after = { ...before, ...span, reason, note }
        refuseBadWish(after)
        const done = carryOut(writer, after, decisions)
        writer.journal({ subject: 'closure', subjectId: closureId, action: 'edited', data: { ...subjectOf(after), from: spanOf(before), to: spanOf(after), reason, ...done } })
        return save(writer, before, after)
      })
    },
    /** Opens again what was closed; with `giveBack`, whoever gave way has it as before. */
    lift: (act: Act, { giveBack, ...seen }: SeenClosure & { readonly giveBack: boolean }): Closure => store.write(act, (writer) => {
      const closure = read(writer, seen, 'inForce')
      writer.journal({ subject: 'closure', subjectId: closure.id, action: 'lifted', data: { ...subjectOf(closure), giveBack } })
      const lifted = save(writer, closure, { ...closure, state: 'lifted' })
      if (giveBack) others.giveBack(writer, closure.id)
      return lifted
    }),
    /** Takes a lifting back; what was booked meanwhile is kept. */
    restore: (act: Act, seen: SeenClosure): Closure => store.write(act, (writer) => {
      const closure = read(writer, seen, 'lifted')
      writer.journal({ subject: 'closure', subjectId: closure.id, action: 'restored', data: { ...subjectOf(closure) } })
      return save(writer, closure, { ...closure, state: 'inForce' })
    }),
    /** Speaks for closures on the board and where one stands in the way: why it is closed, in somebody's own words where there are any. */
    describe: (ids: readonly string[]): ReadonlyMap<string, { title: string; state: string }> =>
      new Map(store.read((reader) => listClosures(reader, sealer, ids)).map(({ id, note, reason, state }) => [id, { title: note === '' ? stationReasonLabels[reason] : note, state }])),
  }
}

function subjectOf({ scope, subjectId }: ClosureSubject): { scope: string; subjectId: string | null } {
  return { scope, subjectId }
}

function spanOf({ startsAt, endsAt }: Interval): { startsAt: number; endsAt: number } {
  return { startsAt, endsAt }
}
