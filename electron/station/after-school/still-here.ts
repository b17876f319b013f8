import { Refusal } from '../../../shared/contract/errors.ts'
import type { Unaccounted } from './day-repository.ts'
import type { People } from './people.ts'

/**
 * Refuses whatever would take a child off the lists while nobody can say where it is. Everything that touches a child's
 * place, term, day or record asks here, inside its own transaction (Done when 5: closing cannot be got round).
 */
export function refuseStillHere(people: Pick<People, 'nameOf'>, unaccounted: readonly Unaccounted[]): void {
  if (unaccounted.length === 0) return
  const names = people.nameOf(unaccounted.map(({ residentId }) => residentId))
  throw new Refusal('CHILD_STILL_HERE', { children: unaccounted.map(({ residentId, on, state }) => ({ name: names.get(residentId)?.name ?? '', on, state })) })
}
