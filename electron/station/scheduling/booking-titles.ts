import type { Parts } from '../parts.ts'
import { inList } from '../store/in-list.ts'
import { build, type Reader } from '../store/transaction.ts'
import { listBookings } from './booking-repository.ts'
import type { Describe } from './describers.ts'
import type { People } from './people.ts'

/** How many names of teams are remembered at the most: a year of a busy station. */
const REMEMBERED = 20_000

/**
 * Speaks for bookings on the board: who holds the room. The name of a team is sealed, and opening a week of them takes
 * longer than all else on the board, so names once opened are remembered with the version they were read at.
 */
export function createBookingTitles({ store, sealer }: Pick<Parts, 'store' | 'sealer'>, people: Pick<People, 'nameOf'>): Describe {
  const teams = new Map<string, { readonly version: number; readonly name: string }>()

  function openTeams(reader: Reader, unknown: readonly string[]): void {
    if (unknown.length === 0) return
    if (teams.size + unknown.length > REMEMBERED) teams.clear()
    for (const { id, version, team } of listBookings(reader, sealer, unknown)) teams.set(id, { version, name: team?.name ?? '' })
  }

  return (ids) => {
    const rows = store.read((reader) => {
      const found = reader.all(build.selectFrom('booking').select(['id', 'version', 'state', 'resident_id']).where('id', 'in', inList(ids)))
      openTeams(reader, found.filter((row) => row.resident_id === null && teams.get(row.id)?.version !== row.version).map(({ id }) => id))
      return found
    })
    const names = people.nameOf(rows.flatMap((row) => row.resident_id ?? []))
    return new Map(rows.map((row) => {
      const title = row.resident_id === null ? teams.get(row.id)?.name : names.get(row.resident_id)?.name
      return [row.id, { title: title ?? '', state: row.state, version: row.version }]
    }))
  }
}
