import type { HouseRules } from '../../../shared/contract/scheduling-bookings.ts'
import type { SeriesRules } from '../../../shared/contract/scheduling-series.ts'

/** The rules of the house in the units in which people speak of them; null is not set. */
export interface HouseRulesDraft {
  readonly longestHours: number
  readonly noticeHours: number | null
  readonly horizonDays: number | null
  readonly personCount: number | null
  readonly personHours: number | null
  readonly teamCount: number | null
  readonly teamHours: number | null
  readonly mostConsecutive: number | null
  readonly refusedPurposes: readonly string[]
  readonly outsideHours: boolean
  readonly approvalBy: 'nobody' | 'lead'
  readonly approvalPurposes: readonly string[]
  readonly approvalRoomIds: readonly string[]
  readonly approvalSound: boolean
  readonly releaseAfterMinutes: number | null
  readonly missedCount: number | null
  readonly missedDays: number
  readonly returnGraceMinutes: number
}

/** The rules together with how far ahead a series may reach, where that is further than one booking. */
export interface RulesDraft extends HouseRulesDraft {
  readonly seriesHorizonDays: number | null
}

/** The least that can be stored; a series never reaches less far than one booking. */
const LEAST_HORIZON = 7

/** How much further a series reaches than one booking; null where it does not. */
export function seriesHorizonOf({ horizonDays }: Pick<HouseRules, 'horizonDays'>, series: Pick<SeriesRules, 'horizonDays'>): number | null {
  return horizonDays === 0 || series.horizonDays <= horizonDays ? null : series.horizonDays
}

export function seriesRulesOf({ seriesHorizonDays }: Pick<RulesDraft, 'seriesHorizonDays'>, kept: SeriesRules): SeriesRules {
  return { ...kept, horizonDays: seriesHorizonDays ?? LEAST_HORIZON }
}

const orNull = (value: number): number | null => (value === 0 ? null : value)
const hours = (minutes: number | null): number | null => (minutes === null ? null : minutes / 60)
const minutes = (count: number | null): number | null => (count === null ? null : Math.round(count * 60))

export function draftOf(rules: HouseRules): HouseRulesDraft {
  const { approval, missed, person, team } = rules
  return {
    longestHours: rules.longestUseMinutes / 60, noticeHours: hours(orNull(rules.noticeMinutes)), horizonDays: orNull(rules.horizonDays), personCount: person.count, personHours: hours(person.minutes), teamCount: team.count, teamHours: hours(team.minutes),
    mostConsecutive: rules.mostConsecutive, refusedPurposes: rules.refusedPurposes, outsideHours: rules.outsideHours === 'lead', approvalBy: approval.by, approvalPurposes: approval.purposes, approvalRoomIds: approval.roomIds, approvalSound: approval.sound,
    releaseAfterMinutes: orNull(rules.releaseAfterMinutes), missedCount: orNull(missed.count), missedDays: missed.days, returnGraceMinutes: rules.returnGraceMinutes,
  }
}

export function rulesOf(draft: HouseRulesDraft): HouseRules {
  return {
    longestUseMinutes: Math.round(draft.longestHours * 60), noticeMinutes: minutes(draft.noticeHours) ?? 0, horizonDays: draft.horizonDays ?? 0, person: { count: draft.personCount, minutes: minutes(draft.personHours) }, team: { count: draft.teamCount, minutes: minutes(draft.teamHours) },
    mostConsecutive: draft.mostConsecutive, refusedPurposes: wordsOf(draft.refusedPurposes), outsideHours: draft.outsideHours ? 'lead' : 'nobody',
    approval: { by: draft.approvalBy, purposes: wordsOf(draft.approvalPurposes), roomIds: [...draft.approvalRoomIds], sound: draft.approvalSound },
    releaseAfterMinutes: draft.releaseAfterMinutes ?? 0, missed: { count: draft.missedCount ?? 0, days: draft.missedDays }, returnGraceMinutes: draft.returnGraceMinutes,
  }
}

/** Words as typed, each once, none empty, none longer than the contract takes. */
function wordsOf(typed: readonly string[]): string[] {
  return [...new Set(typed.map((word) => word.trim().slice(0, 20)))].filter((word) => word !== '')
}
