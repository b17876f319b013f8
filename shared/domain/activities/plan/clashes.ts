import { compactText } from '../../values/text.ts'
import type { PlanClash, PlannedActivity } from './plan.ts'

/** Pairs of activities in the same place on the same day whose half-open spans overlap, in the order of the file. Unread rows clash with nothing. */
export function findClashes(activities: readonly PlannedActivity[]): readonly PlanClash[] {
  const sameRoomAndDay = Map.groupBy(activities, ({ place, on }) => (place === null || on === null ? null : `${on} ${compactText(place)}`))
  return [...sameRoomAndDay].flatMap(([key, group]) => (key === null ? [] : overlappingPairs(group)))
}

function overlappingPairs(group: readonly PlannedActivity[]): readonly PlanClash[] {
  return group.flatMap((first, index) => group.slice(index + 1).flatMap((second) => (overlap(first, second) ? [{ first, second }] : [])))
}

/** `HH:MM` compares as text. */
function overlap(a: PlannedActivity, b: PlannedActivity): boolean {
  if (a.startsAt === null || a.endsAt === null || b.startsAt === null || b.endsAt === null) return false
  return a.startsAt < b.endsAt && b.startsAt < a.endsAt
}
