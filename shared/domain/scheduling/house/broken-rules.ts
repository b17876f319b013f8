import { dateOf, type Instant } from '../../values/instant.ts'
import type { Interval } from '../../values/interval.ts'
import type { HouseRules, Quota } from './rules.ts'
import { usageOf, usesInRow } from './usage.ts'
import { wordInPurpose } from './words-in-purpose.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** A use that begins so soon is one on the spot, which needs no notice. */
export const ON_THE_SPOT_MINUTES = 15

type CountedRule = 'longestUse' | 'notice' | 'horizon' | 'personCount' | 'personMinutes' | 'teamCount' | 'teamMinutes' | 'consecutive'

/** A rule that a wish breaks: its value as it is set, and what the wish comes to. Minutes, days or a count; for a purpose the listed word and what was typed. */
export type BrokenRule =
  | { readonly rule: CountedRule; readonly limit: number; readonly value: number }
  | { readonly rule: 'refusedPurpose'; readonly limit: string; readonly value: string }

export type HouseRule = BrokenRule['rule']

/** Something a holder has; `free` uses up no quota, but follows and is followed all the same. */
export interface CountedUse extends Interval {
  readonly free?: boolean
}

/** What somebody asks for, with what the holder already has in that month. */
export interface HouseWish extends Interval {
  readonly now: Instant
  readonly holder: 'person' | 'team'
  readonly purpose: string
  /** Other bookings of the same holder in the month of the start. */
  readonly uses: readonly CountedUse[]
}

/** Every rule of the house that a wish breaks, in the order in which they are told. */
export function brokenRules(wish: HouseWish, rules: HouseRules): readonly BrokenRule[] {
  return [...timeRules(wish, rules), ...purposeRule(wish, rules), ...quotaRules(wish, rules[wish.holder]), ...rowRule(wish, rules)]
}

function timeRules({ startsAt, endsAt, now }: HouseWish, rules: HouseRules): readonly BrokenRule[] {
  const length = Math.ceil((endsAt - startsAt) / MINUTE_MS)
  const ahead = Math.floor((startsAt - now) / MINUTE_MS)
  const days = (Date.parse(dateOf(startsAt)) - Date.parse(dateOf(now))) / DAY_MS
  return [
    ...over('longestUse', rules.longestUseMinutes, length),
    ...(ahead > ON_THE_SPOT_MINUTES && ahead < rules.noticeMinutes ? [{ rule: 'notice', limit: rules.noticeMinutes, value: ahead } as const] : []),
    ...over('horizon', rules.horizonDays === 0 ? null : rules.horizonDays, days),
  ]
}

function purposeRule({ purpose }: HouseWish, { refusedPurposes }: HouseRules): readonly BrokenRule[] {
  const word = wordInPurpose(purpose, refusedPurposes)
  return word === null ? [] : [{ rule: 'refusedPurpose', limit: word, value: purpose }]
}

function quotaRules({ startsAt, endsAt, holder, uses }: HouseWish, quota: Quota): readonly BrokenRule[] {
  const { count, minutes } = usageOf([...uses.filter(({ free }) => free !== true), { startsAt, endsAt }])
  return [...over(`${holder}Count`, quota.count, count), ...over(`${holder}Minutes`, quota.minutes, minutes)]
}

function rowRule(wish: HouseWish, { mostConsecutive }: HouseRules): readonly BrokenRule[] {
  return over('consecutive', mostConsecutive, usesInRow(wish, wish.uses))
}

function over(rule: CountedRule, limit: number | null, value: number): readonly BrokenRule[] {
  return limit !== null && value > limit ? [{ rule, limit, value }] : []
}

/** Whether the rules ask what a holder already has; otherwise nobody need look it up. */
export function countsUses(rules: HouseRules, holder: HouseWish['holder']): boolean {
  return rules[holder].count !== null || rules[holder].minutes !== null || rules.mostConsecutive !== null
}
