import type { Weekday } from '../../calendar/opening-hours.ts'
import { ALWAYS, type AvailabilityRule, type DaySet } from './availability-rule.ts'
import type { WrittenDays } from './read-days.ts'
import { NO_TERMS, type Piece, type Terms } from './read-pieces.ts'
import { sameValue } from './same-value.ts'
import { partOf, type GatherTrouble, type Group, type Part } from './sort-pieces.ts'
import { inOrder } from './time-order.ts'
import { ascending } from './words.ts'

/** Makes rules of the pieces of each part of a text. */
export function gatherRules(parts: readonly (readonly Piece[])[]): readonly AvailabilityRule[] | GatherTrouble {
  const gathered: Part[] = []
  for (const pieces of parts) {
    const part = partOf(pieces)
    if (typeof part === 'string') return part
    gathered.push(part)
  }
  const groups = gathered.flatMap((part) => part.groups)
  if (groups.length === 0 || groups.some(({ days }) => days.length === 0)) return 'no-days'
  if (groups.some(({ times }) => times.length === 0)) return 'no-time'
  const shared = sharedTerms(gathered)
  if (shared === null) return 'scope'
  const rules = gathered.flatMap((part) => part.groups.flatMap((group) => rulesOf(group, [...shared, ...part.leading, ...part.closing])))
  return rules.every((rule) => rule !== null) ? rules : 'contradiction'
}

/** Terms of a part that speaks of nothing else hold for all; so do those at the very end or beginning of a single part. */
function sharedTerms(parts: readonly Part[]): readonly Partial<Terms>[] | null {
  const alone = parts.flatMap(({ groups, leading, closing }) => (groups.length === 0 ? [...leading, ...closing] : []))
  if (parts.slice(1, -1).some(({ groups }) => groups.length === 0)) return null
  const speaking = parts.filter(({ groups }) => groups.length > 0)
  const [first, last] = [speaking[0], speaking.at(-1)]
  if (speaking.length > 1 && !(agree(speaking, first?.leading ?? [], 'leading') && agree(speaking, last?.closing ?? [], 'closing'))) return null
  const groups = speaking.flatMap((part) => part.groups)
  const trailing = groups.at(-1)?.trailing ?? []
  return groups.length > 1 && trailing.length > 0 && !groups.every((group) => sameValue(group.trailing, trailing)) ? null : alone
}

/** Whether terms that could be meant for every part stand in every part alike. */
function agree(parts: readonly Part[], terms: readonly Partial<Terms>[], place: 'leading' | 'closing'): boolean {
  return terms.length === 0 || parts.every((part) => sameValue(part[place], terms))
}

function rulesOf(group: Group, shared: readonly Partial<Terms>[]): readonly (AvailabilityRule | null)[] {
  const terms = united([...shared, ...group.tight, ...group.trailing])
  return merged(withoutEcho(group.days)).map(({ days, months }) => {
    if (terms === null || (months !== null && terms.within.months !== null)) return null
    const rule = { days, times: group.times, ...terms, within: { ...terms.within, months: months ?? terms.within.months } }
    return hasDays(rule) && inOrder(group.times) ? rule : null
  })
}

/** Terms said at several places as one; null where two of them differ. */
function united(all: readonly Partial<Terms>[]): Terms | null {
  const said = <Key extends keyof Terms>(key: Key): Terms[Key] | null => {
    const values = all.flatMap((terms) => (terms[key] === undefined ? [] : [terms[key] as Terms[Key]]))
    return values.every((value) => sameValue(value, values[0])) ? values[0] ?? NO_TERMS[key] : null
  }
  const limits = all.flatMap(({ within }) => within ?? [])
  const dated = limits.filter(({ months }) => months === null)
  const months = limits.flatMap((limit) => (limit.months === null ? [] : [limit.months]))
  const [holidays, booking] = [said('holidays'), said('booking')]
  if (holidays === null || booking === null || dated.length > 1 || months.length > 1) return null
  return { within: { ...(dated[0] ?? ALWAYS), months: months[0] ?? null }, except: all.flatMap(({ except }) => except ?? []), holidays, booking }
}

/** 周一至周五每天 means the days named before, not every day of the week. */
function withoutEcho(days: readonly WrittenDays[]): readonly WrittenDays[] {
  return days.filter(({ days: one }, index) => index === 0 || !(one.kind === 'weekly' && one.weeks === 'every' && one.weekdays.length === 7))
}

/** Weekly days of one kind that stand side by side (每周二、每周四) are one set. */
function merged(days: readonly WrittenDays[]): readonly WrittenDays[] {
  return days.reduce<readonly WrittenDays[]>((before, one) => {
    const last = before.at(-1)
    if (!last || last.days.kind !== 'weekly' || one.days.kind !== 'weekly' || last.days.weeks !== one.days.weeks) return [...before, one]
    const weekdays = ascending([...last.days.weekdays, ...one.days.weekdays]) as readonly Weekday[]
    return [...before.slice(0, -1), { ...last, days: { ...last.days, weekdays } }]
  }, [])
}

/** Whether exceptions by the day of the week leave a weekly rule any day at all. */
function hasDays({ days, except }: { readonly days: DaySet; readonly except: readonly DaySet[] }): boolean {
  if (days.kind !== 'weekly') return true
  const gone = except.flatMap((one) => (one.kind === 'weekly' && one.weeks === 'every' ? one.weekdays : []))
  return days.weekdays.some((day) => !gone.includes(day))
}
