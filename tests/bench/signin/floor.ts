import { linkAfter, type JournalEntry, type Link } from '../../../electron/station/store/journal.ts'
import type { Station } from '../../../electron/station/station.ts'
import { headSeal } from '../../../electron/station/store/transaction.ts'
import { openBenchStation } from '../core/bench-station.ts'
import type { Tap } from './scene.ts'

/**
 * Taps that write something each second where nothing else is done: the very rows of each (an attendance, its journal row
 * and the journal's head; of a refusal the last two) by raw prepared statements, one immediate durable transaction a tap,
 * one after the other. Ids, hashes and seals are made before the clock starts for each.
 */
export function measureFloor(dataFolder: string, taps: readonly Tap[]): number {
  const station = openBenchStation(dataFolder)
  try {
    const prepare = createFloor(station)
    let milliseconds = 0
    const firsts = [...new Map(taps.map((tap) => [tap.residentId, tap])).values()]
    for (const tap of firsts) {
      const write = prepare(tap)
      const started = performance.now()
      write()
      milliseconds += performance.now() - started
    }
    return Math.round(firsts.length / (milliseconds / 1_000))
  } finally {
    station.close()
  }
}

function createFloor({ parts }: Station): (tap: Tap) => () => void {
  const { raw } = parts.store
  const last = raw.prepare<[], Link>('SELECT seq, hash FROM journal_head WHERE id = 1')
  const attendance = raw.prepare("INSERT INTO attendance (id, session_id, resident_id, at, via, state, written_at) VALUES (?, ?, ?, ?, 'phoneTail', 'present', ?)")
  const journal = raw.prepare('INSERT INTO journal (seq, at, actor, screen, subject, subject_id, action, data, previous, hash) VALUES (@seq, @at, @actor, @screen, @subject, @subject_id, @action, @data, @previous, @hash)')
  const head = raw.prepare('UPDATE journal_head SET seq = ?, hash = ?, seal = ? WHERE id = 1')
  return ({ sessionId, residentId, expected }) => {
    const [id, at] = [parts.newId(), Date.now()]
    const letIn = expected === 'signedIn'
    const data = { sessionId, residentId, via: 'phoneTail', code: expected }
    const entry: JournalEntry = letIn ? { subject: 'attendance', subjectId: id, action: 'signedIn', data } : { subject: 'attendance', subjectId: sessionId, action: 'refused', data }
    const row = linkAfter(last.get(), { at, actor: 'kiosk', screen: 'kiosk' }, entry)
    const seal = headSeal(parts.sealer, row)
    const write = raw.transaction(() => {
      if (letIn) attendance.run(id, sessionId, residentId, at, at)
      journal.run(row)
      head.run(row.seq, row.hash, seal)
    })
    return () => write.immediate()
  }
}
