import { linkAfter, type Act, type Link } from '../../../electron/station/store/journal.ts'
import { headSeal } from '../../../electron/station/store/transaction.ts'
import type { Station } from '../../../electron/station/station.ts'
import { percentilesOf, rounded, timed } from '../measure.ts'
import { openSessions } from './bench-station.ts'

const WARM_UP = 300
const SAMPLES = 2_400
const PEOPLE_A_SESSION = 200

export interface SignInFigures {
  readonly p50Ms: number
  readonly p95Ms: number
  readonly floorP50Ms: number
  readonly ratio: number
}

/**
 * Sign-ins at the kiosk's service against the floor: the very same three rows (attendance, journal, journal head) written
 * by raw prepared statements in one immediate transaction on the same connection, turn by turn with the service.
 * The floor is given every value: ids, the hash of the link and the seal of the head are made before its clock starts.
 * What the service does more is thus all counted: finding the person, the facts and the rule, ids, canonical JSON, two
 * hashes, building the statements, telling the pages.
 */
export async function measureSignIns(station: Station, residents: readonly string[]): Promise<SignInFigures> {
  const rounds = WARM_UP + SAMPLES
  const sessions = await openSessions(station, 2 * Math.ceil(rounds / PEOPLE_A_SESSION))
  const floor = createFloor(station)
  const own: number[] = []
  const floors: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const residentId = residents[(round * 37) % residents.length] ?? ''
    const turn = 2 * Math.floor(round / PEOPLE_A_SESSION)
    const act = { at: Date.now(), actor: 'kiosk', screen: 'kiosk' }
    own.push(timed(() => station.kiosk.signIn(act, station, { sessionId: sessions[turn] ?? '', residentId, via: 'phoneTail' })))
    const write = floor(act, sessions[turn + 1] ?? '', residentId)
    floors.push(timed(write))
  }
  const { p50Ms, p95Ms } = percentilesOf(own.slice(WARM_UP))
  const floorP50Ms = percentilesOf(floors.slice(WARM_UP)).p50Ms
  return { p50Ms, p95Ms, floorP50Ms, ratio: rounded(p50Ms / floorP50Ms) }
}

/** Makes every value ready, then hands back the writing alone. */
function createFloor({ parts }: Station): (act: Act, sessionId: string, residentId: string) => () => void {
  const { raw } = parts.store
  const last = raw.prepare<[], Link>('SELECT seq, hash FROM journal_head WHERE id = 1')
  const attendance = raw.prepare("INSERT INTO attendance (id, session_id, resident_id, at, via, state, written_at) VALUES (?, ?, ?, ?, ?, 'present', 0)")
  const journal = raw.prepare('INSERT INTO journal (seq, at, actor, screen, subject, subject_id, action, data, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const head = raw.prepare('UPDATE journal_head SET seq = ?, hash = ?, seal = ? WHERE id = 1')
  const write = raw.transaction((rows: { attendance: unknown[]; journal: unknown[]; head: unknown[] }) => {
    attendance.run(...rows.attendance)
    journal.run(...rows.journal)
    head.run(...rows.head)
  })
  return (act, sessionId, residentId) => {
    const id = parts.newId()
    const row = linkAfter(last.get(), act, { subject: 'attendance', subjectId: id, action: 'signedIn', data: { sessionId, residentId, via: 'phoneTail' } })
    const rows = {
      attendance: [id, sessionId, residentId, act.at, 'phoneTail'],
      journal: [row.seq, row.at, row.actor, row.screen, row.subject, row.subject_id, row.action, row.data, row.previous, row.hash],
      head: [row.seq, row.hash, headSeal(parts.sealer, row)],
    }
    return () => write.immediate(rows)
  }
}
