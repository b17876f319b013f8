import { Refusal } from '../../../shared/contract/errors.ts'
import type { WaitingItem } from '../../../shared/contract/scheduling-waiting.ts'
import type { BrokenRule, HouseRule } from '../../../shared/domain/scheduling/house/broken-rules.ts'
import { isWithinOpening, timeTrouble } from '../../../shared/domain/scheduling/house-rules.ts'
import type { Watch } from '../../../shared/domain/scheduling/watch.ts'
import { dateOf } from '../../../shared/domain/values/instant.ts'
import { overlaps, type Interval } from '../../../shared/domain/values/interval.ts'
import type { Parts } from '../parts.ts'
import type { Act } from '../store/journal.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { rulesBrokenBy, refuseTooMany } from './booking-checks.ts'
import { markOfTeam } from './booking-repository.ts'
import type { Describe } from './describers.ts'
import { readHouseRules } from './house-rules.ts'
import type { People } from './people.ts'
import { listRooms } from './room-repository.ts'
import { createWaitingOffers, type OfferOthers } from './waiting-offers.ts'
import { findWaiting, insertWaiting, listStanding, type StoredWaiting } from './waiting-repository.ts'
import { stepWaiting } from './waiting-steps.ts'
import { viewWaiting } from './waiting-view.ts'

/** Who waits for what. */
export interface WaitingWish extends Interval {
  readonly roomId: string | null
  readonly modeId?: string | null | undefined
  readonly heads: number
  readonly purpose: string
  readonly residentId?: string | undefined
  readonly team?: { readonly name: string; readonly phone?: string | undefined } | undefined
}

/** Which place in the line, as it was when it was read. */
export interface SeenWaiting {
  readonly waitingId: string
  readonly version: number
}

/** What may free a room. */
const FREEING = ['booking', 'session', 'activity', 'activitySession', 'closure', 'taking', 'room', 'waiting', 'calendar']

/** The rules that count what a holder has. */
const QUOTAS: ReadonlySet<HouseRule> = new Set(['personCount', 'personMinutes', 'teamCount', 'teamMinutes', 'consecutive'])

interface Others extends OfferOthers {
  readonly people: People
}

/** The wait-list for rooms: who asked first is offered first, one place a person. */
export function createWaiting(parts: Parts, others: Others) {
  const { store, sealer, newId, now } = parts
  const { calendar, calls, people } = others
  const offers = createWaitingOffers(parts, others)

  const view = (reader: Reader, all: readonly StoredWaiting[]): WaitingItem[] => viewWaiting(reader, all, { sealer, people })
  const viewOne = (reader: Reader, id: string): WaitingItem => view(reader, [findWaiting(reader, sealer, id) ?? missing('waiting')])[0] ?? missing('waiting')

  const brokenBy = (writer: Writer, wish: Interval & Pick<StoredWaiting, 'residentId' | 'purpose'> & { readonly team: { readonly name: string } | null }, others: readonly Interval[]): readonly BrokenRule[] =>
    rulesBrokenBy(writer, { sealer, people }, { ...wish, id: '', now: writer.act.at, rules: readHouseRules(writer), waitsFor: others })

  /** Refuses what could never be had: whoever stands in the line is booked free of the quotas, so the rules are asked here. */
  function refuseBadWish(writer: Writer, { roomId, modeId, heads, purpose, residentId, team, ...span }: WaitingWish, others: readonly Interval[]): void {
    const trouble = timeTrouble(span, writer.act.at, { limitMinutes: Infinity })
    if (trouble) throw new Refusal('BAD_TIME', trouble)
    refuseFirst(brokenBy(writer, { ...span, residentId: residentId ?? null, team: team ?? null, purpose }, others))
    const on = dateOf(span.startsAt)
    const open = calendar.openOnEach([on]).get(on) ?? []
    if (!isWithinOpening(span, open)) throw new Refusal('OUTSIDE_HOURS', { open: [...open] })
    const rooms = listRooms(writer, on).filter((room) => room.active && (roomId === null || room.id === roomId))
    if (rooms.length === 0) missing('room')
    const mode = modeId ? (rooms.flatMap(({ modes }) => modes).find(({ id, active }) => id === modeId && active) ?? missing('mode')) : null
    refuseTooMany(heads, { capacity: Math.max(...rooms.map((room) => room.capacity)) }, mode)
  }

  /** Where somebody stands in the line already, under whatever id. */
  function standingOf(reader: Reader, { who, residentId }: Pick<StoredWaiting, 'who' | 'residentId'>): readonly StoredWaiting[] {
    const ids = residentId === null ? [] : people.everyIdOf(residentId)
    return listStanding(reader, sealer).filter((one) => one.who.equals(who) || (one.residentId !== null && ids.includes(one.residentId)))
  }

  function refuseTwice(standing: readonly StoredWaiting[], span: Interval): void {
    const same = standing.find((one) => overlaps(one, span))
    if (same) throw new Refusal('ALREADY_WAITING', { startsAt: same.startsAt, endsAt: same.endsAt })
  }

  function join(writer: Writer, wish: WaitingWish): string {
    if (wish.residentId !== undefined && !people.exists(wish.residentId)) missing('resident')
    const residentId = wish.residentId === undefined ? null : people.canonicalId(wish.residentId)
    const who = residentId === null ? markOfTeam(sealer, wish.team?.name ?? '') : sealer.mark('waiting person', residentId)
    const standing = standingOf(writer, { who, residentId })
    refuseBadWish(writer, wish, standing)
    refuseTwice(standing, wish)
    const id = newId()
    const { roomId, modeId = null, startsAt, endsAt, heads, purpose, team } = wish
    insertWaiting(writer, sealer, {
      id, roomId, modeId, startsAt, endsAt, heads, residentId, team: residentId === null && team ? { name: team.name, phone: team.phone ?? '' } : null, purpose, who, state: 'waiting', offer: null, bookingId: null, version: 1, createdAt: writer.act.at,
    })
    writer.journal({ subject: 'waiting', subjectId: id, action: 'joined', data: { roomId, ...(modeId === null ? {} : { modeId }), startsAt, endsAt, heads } })
    return id
  }

  function change(act: Act, seen: SeenWaiting, work: (writer: Writer, one: StoredWaiting) => void): WaitingItem {
    store.write(act, (writer) => {
      const one = findWaiting(writer, sealer, seen.waitingId) ?? missing('waiting')
      if (one.version !== seen.version) throw new Refusal('STALE', { what: 'waiting' })
      work(writer, one)
    })
    return store.read((reader) => viewOne(reader, seen.waitingId))
  }

  /** At most one round at a time, since what it writes is announced as well. */
  const round = { running: false }
  function inRound(work: () => void): void {
    if (round.running) return
    round.running = true
    try {
      work()
    } finally {
      round.running = false
    }
  }
  store.onChange((topics) => {
    if (!FREEING.some((topic) => topics.has(topic))) return
    try {
      inRound(() => offers.serve(now()))
    } catch {
      // the act that freed the room is done and must not be told as failed; the next tick tries again
    }
  })

  return {
    list: (): WaitingItem[] => store.read((reader) => view(reader, listStanding(reader, sealer))),
    join(act: Act, wish: WaitingWish): WaitingItem {
      const id = store.write(act, (writer) => join(writer, wish))
      return store.read((reader) => viewOne(reader, id))
    },
    leave: (act: Act, seen: SeenWaiting): WaitingItem => change(act, seen, (writer, one) => {
      offers.letGo(writer, one, 'withdraw')
      calls.withdrawWithin(writer, one.id)
    }),
    /** Leaving was a mistake: the old place is theirs, unless they filled their quota meanwhile. */
    rejoin: (act: Act, seen: SeenWaiting): WaitingItem => change(act, seen, (writer, one) => {
      if (one.state !== 'withdrawn') throw new Refusal('WRONG_STATE', { what: 'waiting', state: one.state })
      const standing = standingOf(writer, one)
      refuseTwice(standing, one)
      refuseFirst(brokenBy(writer, one, standing).filter(({ rule }) => QUOTAS.has(rule)))
      stepWaiting(writer, one, 'takeBack')
    }),
    /** Ends what is over and offers what is free, as time goes by: now and then, and when the station opens. */
    tick: (watch: Watch): void => inRound(() => {
      offers.expire(watch)
      offers.serve(watch.at)
    }),
    giveWay: offers.giveWay,
    /** Speaks on the board for rooms that are kept for somebody. */
    describe: ((ids) => store.read((reader) => new Map(view(reader, listStanding(reader, sealer).filter(({ id }) => ids.includes(id))).map((one) => [one.id, { title: one.holder, state: one.state }])))) satisfies Describe,
  }
}

function refuseFirst([broken]: readonly BrokenRule[]): void {
  if (broken) throw new Refusal('HOUSE_RULE', broken)
}

function missing(what: string): never {
  throw new Refusal('NOT_FOUND', { what })
}
