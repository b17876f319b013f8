import { sql, type InferResult, type RawBuilder } from 'kysely'
import type { Comer, Crowd, Door, Elsewhere } from '../../../shared/domain/activities/admission.ts'
import { build, type Reader, type Writer } from '../store/transaction.ts'

/** Everything a wish at the door needs to know; `comer` for heads without names is nobody and means nothing. */
export interface AdmissionFacts {
  readonly door: Door
  readonly crowd: Crowd
  readonly comer: Omit<Comer, 'age'>
  readonly attendanceId: string | null
  /** Her registration where she waits for a place or one is kept for her: coming takes it. */
  readonly lineId: string | null
}

const MINUTE_MS = 60_000

/** Heads here now, helpers apart. The conditions of the partial indexes are literals: a bound value would keep SQLite from using them. */
export const INSIDE = sql<number>`((SELECT count(*) FROM attendance AS p WHERE p.session_id = s.id AND p.role = 'participant' AND p.left_at IS NULL AND p.state = 'present')
  + (SELECT coalesce(sum(h.heads), 0) FROM head_count AS h WHERE h.session_id = s.id AND h.state = 'counted'))`

/**
 * The facts of one wish, in one query; undefined when there is no such session. `ids` are the person's own and every id
 * merged into it: what stands under any of them is hers. Places kept for others matter until the session begins.
 */
export function findAdmissionFacts(reader: Reader, sessionId: string, ids: readonly string[], at: number): AdmissionFacts | undefined {
  const row = reader.get(factsQuery(sessionId, ids, at))
  return row && factsOf(row)
}

/** She came: the place she waited for, or that was kept for her, is hers. */
export function takeKeptPlace(writer: Writer, registrationId: string): void {
  writer.run(build.updateTable('registration').where('id', '=', registrationId).set({ state: 'registered', offer_until: null }))
}

function factsQuery(sessionId: string, ids: readonly string[], at: number) {
  const hers = sql`(${sql.join(ids)})`
  const present = sql`FROM attendance AS e WHERE e.session_id = s.id AND e.resident_id IN ${hers} AND e.state = 'present' ORDER BY e.at LIMIT 1`
  const registration = sql`FROM registration AS m WHERE m.session_id = s.id AND m.resident_id IN ${hers} ORDER BY CASE m.state WHEN 'registered' THEN 0 WHEN 'offered' THEN 1 WHEN 'waitlisted' THEN 2 ELSE 3 END LIMIT 1`
  return build.selectFrom('activity_session as s').where('s.id', '=', sessionId).select([
    's.state', 's.starts_at', 's.ends_at', 's.postponed', 's.opens_before', 's.capacity', 's.walk_ins', 's.counts', 's.exits', 's.entries', 's.guardian_under', INSIDE.as('inside'),
    sql<number>`CASE WHEN s.capacity IS NULL OR s.starts_at <= ${at} THEN 0 ELSE ${awaited(hers, REGISTERED)} + ${awaited(hers, OFFERED)} END`.as('awaited'),
    sql<string | null>`(SELECT json_object('id', m.id, 'state', m.state) ${registration})`.as('registration'),
    sql<number | null>`(SELECT count(*) FROM registration AS w JOIN registration AS o ON o.session_id = w.session_id AND o.id <= w.id AND o.state IN ('waitlisted','offered') AND o.state = 'waitlisted'
      WHERE w.session_id = s.id AND w.resident_id IN ${hers} AND w.state IN ('registered','waitlisted','offered') AND w.state = 'waitlisted')`.as('turn'),
    sql<string | null>`(SELECT json_object('id', e.id, 'at', e.at, 'leftAt', e.left_at) ${present})`.as('attendance'),
    sql<number>`EXISTS (SELECT 1 FROM activity_helper AS f WHERE f.session_id = s.id AND f.resident_id IN ${hers})`.as('helper'),
    sql<string | null>`(SELECT json_object('sessionId', o.id, 'title', a.title, 'place', o.place, 'startsAt', o.starts_at, 'endsAt', o.ends_at, 'open', o.state = 'open')
      FROM registration AS q JOIN activity_session AS o ON o.id = q.session_id JOIN activity AS a ON a.id = o.activity_id
      WHERE q.resident_id IN ${hers} AND q.state IN ('registered','offered') AND o.id <> s.id AND o.state IN ('planned','open') AND o.starts_at < s.ends_at AND o.ends_at > s.starts_at
      AND NOT EXISTS (SELECT 1 FROM attendance AS x WHERE x.session_id = o.id AND x.resident_id IN ${hers} AND x.state = 'present') ORDER BY o.starts_at LIMIT 1)`.as('elsewhere'),
  ])
}

const REGISTERED = sql`r.state = 'registered'`
const OFFERED = sql`r.state IN ('waitlisted','offered') AND r.state = 'offered'`

/** Others with a place who have not come. */
function awaited(hers: RawBuilder<unknown>, state: RawBuilder<unknown>) {
  return sql<number>`(SELECT count(*) FROM registration AS r WHERE r.session_id = s.id AND ${state} AND r.resident_id NOT IN ${hers}
    AND NOT EXISTS (SELECT 1 FROM attendance AS c WHERE c.session_id = r.session_id AND c.resident_id = r.resident_id AND c.state = 'present'))`
}

function factsOf(row: InferResult<ReturnType<typeof factsQuery>>[number]): AdmissionFacts {
  const registration = row.registration === null ? null : (JSON.parse(row.registration) as { id: string; state: string })
  const attendance = row.attendance === null ? null : (JSON.parse(row.attendance) as { id: string; at: number; leftAt: number | null })
  const standing = registrationOf(registration?.state)
  return {
    door: {
      state: row.state, startsAt: row.starts_at, endsAt: row.ends_at, postponed: row.postponed === 1, opensAt: row.opens_before === null ? null : row.starts_at - row.opens_before * MINUTE_MS,
      capacity: row.capacity, walkIns: row.walk_ins === 1, counts: row.counts, exits: row.exits === 1, entries: row.entries, guardianUnder: row.guardian_under,
    },
    crowd: { inside: row.inside, awaited: row.awaited },
    comer: {
      registration: standing, turn: standing === 'waitlisted' ? row.turn : null, attendance: attendance && { at: attendance.at, leftAt: attendance.leftAt },
      helper: row.helper === 1, elsewhere: elsewhereOf(row.elsewhere),
    },
    attendanceId: attendance?.id ?? null,
    lineId: standing === 'waitlisted' || standing === 'offered' ? (registration?.id ?? null) : null,
  }
}

/** An offer she let go by or said no to is a registration she no longer has. */
function registrationOf(state: string | undefined): Comer['registration'] {
  switch (state) {
    case undefined:
      return 'none'
    case 'registered':
    case 'waitlisted':
    case 'offered':
      return state
    default:
      return 'cancelled'
  }
}

function elsewhereOf(json: string | null): Elsewhere | null {
  if (json === null) return null
  const found = JSON.parse(json) as Omit<Elsewhere, 'open'> & { open: number }
  return { ...found, open: found.open === 1 }
}
