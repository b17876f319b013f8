import type { AdmissionCode } from '../../../shared/domain/activities/admission-codes.ts'
import { inventedPerson, seededFraction } from '../../support/invented-people.ts'
import { openBenchStation } from '../core/bench-station.ts'

/** A tap on one's own name: who, where, by which digits she was found, and what she should hear the first time. */
export interface Tap {
  readonly sessionId: string
  readonly residentId: string
  readonly phoneTail: string
  readonly expected: Extract<AdmissionCode, 'signedIn' | 'elsewhere' | 'registrationCancelled'>
}

/** What a repeat of a tap hears: whoever is in hears that, whoever was not let in the same again. */
export const REPEATED = { signedIn: 'alreadyIn', elsewhere: 'elsewhere', registrationCancelled: 'registrationCancelled' } as const

/** One activity of 300: its name, and its taps in the order in which they come. */
export interface Scene {
  readonly title: string
  readonly taps: readonly Tap[]
}

const PEOPLE = 300
/** Of the people, so many are registered for another session at that time, and so many have cancelled. */
const [ELSEWHERE, CANCELLED] = [PEOPLE * 0.05, PEOPLE * 0.05]
/** Of the taps, so many are repeats. */
const REPEATS = 0.3
const HOUR = 3_600_000

/**
 * Activities of 300 for those who registered, open now; 5 % of the people are registered elsewhere, 5 % have cancelled,
 * and 30 % of the taps are repeats. Everybody is in one activity only.
 */
export async function makeScenes(dataFolder: string, residents: readonly string[], titles: readonly string[]): Promise<readonly Scene[]> {
  const station = openBenchStation(dataFolder)
  station.parts.store.raw.pragma('synchronous = OFF') // only here: nobody waits for these acknowledgements
  const { activities } = station.client('cli')
  const startsAt = Date.now() - HOUR
  const part = { startsAt, endsAt: startsAt + 4 * HOUR, roomId: null, place: '小区广场', capacity: PEOPLE, listed: false, walkIns: false }
  const plan = async (title: string) => (await activities.create({ title, kind: 'culture', organiser: '龙桥社区', sessions: [part] }))[0] ?? missing()
  try {
    const scenes: Scene[] = []
    for (const [index, title] of titles.entries()) {
      const [session, other] = [await plan(title), await plan(`${title}（另一场）`)]
      const taps = residents.slice(index * PEOPLE, (index + 1) * PEOPLE).map((residentId, place): Tap => ({
        sessionId: session.id, residentId, phoneTail: inventedPerson(index * PEOPLE + place).phones[0]?.slice(-4) ?? '', expected: place < ELSEWHERE ? 'elsewhere' : place < ELSEWHERE + CANCELLED ? 'registrationCancelled' : 'signedIn',
      }))
      for (const { residentId, expected } of taps) {
        await activities.register({ sessionId: expected === 'elsewhere' ? other.id : session.id, residentId })
        if (expected === 'registrationCancelled') await activities.unregister({ sessionId: session.id, residentId })
      }
      const { version } = (await activities.session({ sessionId: session.id })).session
      await activities.open({ sessionId: session.id, version })
      scenes.push({ title, taps: withRepeats(taps, seededFraction(index + 1)) })
    }
    return scenes
  } finally {
    station.close()
  }
}

/** The taps in an order of chance, each repeat somewhere behind the first. */
function withRepeats(taps: readonly Tap[], chance: () => number): readonly Tap[] {
  const inOrder = taps.toSorted((a, b) => (a.residentId.slice(-3) < b.residentId.slice(-3) ? -1 : 1))
  const repeats = Math.round(taps.length * REPEATS / (1 - REPEATS))
  for (let count = 0; count < repeats; count += 1) {
    const at = Math.floor(chance() * inOrder.length)
    const tap = inOrder[at] ?? missing()
    inOrder.splice(at + 1 + Math.floor(chance() * (inOrder.length - at)), 0, tap)
  }
  return inOrder
}

function missing(): never {
  throw new Error('nothing was made')
}
