import { Refusal } from '../../../shared/contract/errors.ts'
import type { ExceptionReason } from '../../../shared/contract/booking.ts'
import type { HouseRules } from '../../../shared/contract/scheduling-bookings.ts'
import { isWithinOpening, timeTrouble } from '../../../shared/domain/scheduling/house-rules.ts'
import { brokenRules, countsUses, type BrokenRule, type CountedUse } from '../../../shared/domain/scheduling/house/broken-rules.ts'
import { addMonths, datesOf, monthOf, type CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import { dayInterval } from '../../../shared/domain/values/day-interval.ts'
import { dateOf, type Instant } from '../../../shared/domain/values/instant.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import type { Calendar } from '../calendar/service.ts'
import type { Sealer } from '../store/sealed.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { listUses, markOfTeam, type Exception, type Holder, type StoredBooking } from './booking-repository.ts'
import type { People } from './people.ts'
import { findRoom } from './room-repository.ts'
import { houseRulesFor, readSeriesRules } from './series-rules.ts'

/** Who asks at the desk, and what a lead waives. */
export interface Asker {
  readonly isLead: boolean
  readonly override?: { readonly reason: ExceptionReason; readonly note?: string | undefined } | undefined
  /** The rules are waived, but where the house wants the lead's word the booking still waits for it. */
  readonly waitsForWord?: boolean
  /** How many dates of one series are booked in this act. */
  readonly dates?: number
}

/** The desk with no special right. */
export const AT_DESK: Asker = { isLead: false }

/** What a wish comes to where nothing stands against it: the rules of that moment, and what had to be waived. */
interface Allowed {
  readonly rules: HouseRules
  readonly exception: Exception | null
}

interface Others {
  readonly sealer: Sealer
  readonly calendar: Pick<Calendar, 'openOn'>
  readonly people: Pick<People, 'everyIdOf'>
}

/** Throws `OVER_CAPACITY`, with the mode where it is the mode that seats no more. */
export function refuseTooMany(heads: number, room: { readonly capacity: number }, mode: { readonly name: string; readonly capacity: number } | null | undefined): void {
  const { capacity } = mode ?? room
  if (heads > capacity) throw new Refusal('OVER_CAPACITY', { capacity, ...(mode ? { modeName: mode.name } : {}) })
}

/** Who a booking is for, as bookings are counted; null for nobody known. */
export function holderOf({ residentId, team }: Pick<StoredBooking, 'residentId'> & { readonly team: { readonly name: string } | null }, { sealer, people }: Pick<Others, 'sealer' | 'people'>): Holder | null {
  if (residentId !== null) return { kind: 'person', ids: people.everyIdOf(residentId) }
  return team && { kind: 'team', mark: markOfTeam(sealer, team.name) }
}

/** The calendar month a day lies in. */
export function monthSpan(on: CalendarDate): Interval {
  const month = monthOf(on)
  const [first = on] = datesOf(month)
  const [next = on] = datesOf(addMonths(month, 1))
  return { startsAt: dayInterval(first).startsAt, endsAt: dayInterval(next).startsAt }
}

/** What a holder has in a span besides one booking. What teams have in series uses up no quota where the station says so. */
export function countedUses(reader: Reader, holder: Holder, span: Interval, exceptId = ''): readonly CountedUse[] {
  const uses = listUses(reader, holder, span, exceptId)
  const exempt = holder.kind === 'team' && uses.some(({ inSeries }) => inSeries) && readSeriesRules(reader).teamsExempt
  return uses.map(({ startsAt, endsAt, inSeries }) => ({ startsAt, endsAt, free: exempt && inSeries }))
}

/** What is asked for, as the rules of the house see it. */
interface RuledWish extends Interval, Pick<StoredBooking, 'id' | 'residentId' | 'purpose'> {
  readonly team: { readonly name: string } | null
  readonly now: Instant
  readonly rules: HouseRules
  /** What the holder stands in line for already; it counts as if it were booked. */
  readonly waitsFor?: readonly Interval[]
}

/** The rules a wish breaks, wherever it takes place. */
export function rulesBrokenBy(reader: Reader, others: Pick<Others, 'sealer' | 'people'>, wish: RuledWish): readonly BrokenRule[] {
  const holder = holderOf(wish, others)
  const month = monthSpan(dateOf(wish.startsAt))
  const inLine = (wish.waitsFor ?? []).filter(({ startsAt }) => month.startsAt <= startsAt && startsAt < month.endsAt)
  const uses = holder && countsUses(wish.rules, holder.kind) ? [...countedUses(reader, holder, month, wish.id), ...inLine] : []
  return brokenRules({ startsAt: wish.startsAt, endsAt: wish.endsAt, purpose: wish.purpose, now: wish.now, holder: wish.residentId === null ? 'team' : 'person', uses }, wish.rules)
}

/** Refuses what the house does not allow, whoever stands in the room. */
export function createBookingChecks(others: Others) {
  const { calendar } = others

  function refuseBadTime(writer: Writer, booking: StoredBooking, begun: boolean): void {
    const trouble = timeTrouble(booking, writer.act.at, { begun, limitMinutes: Infinity })
    if (trouble) throw new Refusal('BAD_TIME', trouble)
  }

  /** The rules a booking breaks that were not waived before; throws the first unless the lead waives them now. Moving later never takes notice away. */
  function waived(writer: Writer, booking: StoredBooking, rules: HouseRules, { isLead, override }: Asker, before?: Interval): readonly Exception['rules'][number][] {
    const known = [...(booking.exception?.rules ?? []), ...(before && before.startsAt <= booking.startsAt ? ['notice' as const] : [])]
    const broken = rulesBrokenBy(writer, others, { ...booking, now: writer.act.at, rules }).filter(({ rule }) => !known.includes(rule))
    const open = calendar.openOn(dateOf(booking.startsAt))
    const outside = !known.includes('outsideHours') && !isWithinOpening(booking, open)
    const [first] = broken
    if (first && !override) throw new Refusal('HOUSE_RULE', first)
    if (outside && (!override || !isLead || rules.outsideHours !== 'lead')) throw new Refusal('OUTSIDE_HOURS', { open: [...open] })
    return [...broken.map(({ rule }) => rule), ...(outside ? ['outsideHours' as const] : [])]
  }

  /** Checks a booking as it would be kept; `before` is where one that moves stood. Throws the refusal that names what stands against it. */
  return function check(writer: Writer, booking: StoredBooking, asker: Asker, before?: Interval): Allowed {
    const { override } = asker
    const begun = booking.state === 'inUse' && before?.startsAt === booking.startsAt
    if (override && !asker.isLead) throw new Refusal('NOT_ALLOWED', { needs: ['lead'] })
    const room = findRoom(writer, booking.roomId, dateOf(booking.startsAt))
    if (!room?.active) missing('room')
    const mode = booking.modeId === null ? null : (room.modes.find(({ id, active }) => id === booking.modeId && active) ?? missing('mode'))
    refuseBadTime(writer, booking, begun)
    const rules = houseRulesFor(writer, booking.seriesId, asker.dates)
    const added = waived(writer, booking, rules, asker, before)
    refuseTooMany(booking.headsExpected, room, mode)
    return { rules, exception: override && added.length > 0 ? { rules: [...(booking.exception?.rules ?? []), ...added], reason: override.reason } : booking.exception }
  }
}

function missing(what: string): never {
  throw new Refusal('NOT_FOUND', { what })
}
