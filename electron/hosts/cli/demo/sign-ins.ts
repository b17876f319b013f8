import { randomUUID } from 'node:crypto'
import type { ActivitySession } from '../../../../shared/contract/activities.ts'
import { isAdmitted, type AdmissionCode } from '../../../../shared/domain/activities/admission-codes.ts'
import type { ResidentSummary } from '../../../../shared/contract/residents.ts'
import type { StationClient } from '../command.ts'

/** What became of the sign-ins. */
export interface SignInTally {
  readonly signedIn: number
  readonly already: number
  /** Namesakes whom only a further question told apart, or the desk. */
  readonly byStaff: number
  readonly heads: number
  readonly refused: number
}

const REPEAT_EVERY = 12
const HEAD_EVERY = 25

/** Signs people in at the kiosk by the tail of their phone; namesakes go to the desk, a few come twice, a few are only counted. */
export async function takeSignIns(kiosk: StationClient, desk: StationClient, people: readonly ResidentSummary[], sessions: readonly ActivitySession[], tick: () => void): Promise<SignInTally> {
  const tally = { signedIn: 0, already: 0, byStaff: 0, heads: 0, refused: 0 }
  for (const [index, person] of people.entries()) {
    const session = sessions[index % sessions.length]
    if (!session) break
    tick()
    const outcome = await signInOnce(kiosk, desk, person, session.id)
    if (outcome.byStaff) tally.byStaff += 1
    if (isAdmitted(outcome.code)) tally.signedIn += 1
    else if (outcome.code === 'alreadyIn') tally.already += 1
    else tally.refused += 1
    if (index % REPEAT_EVERY === 0 && (await signInOnce(kiosk, desk, person, session.id)).code === 'alreadyIn') tally.already += 1
    if (index % HEAD_EVERY === 0 && (await kiosk.kiosk.countHead({ sessionId: session.id, requestId: randomUUID() })).code === 'counted') tally.heads += 1
  }
  return tally
}

async function signInOnce(kiosk: StationClient, desk: StationClient, person: ResidentSummary, sessionId: string): Promise<{ code: AdmissionCode; byStaff: boolean }> {
  const { candidates } = await kiosk.kiosk.find({ sessionId, by: { kind: 'phoneTail', digits: person.maskedPhone.slice(-4) } })
  const own = candidates.find((candidate) => candidate.kind === 'person' && candidate.residentId === person.id)
  if (own?.kind !== 'person') return { code: (await desk.activities.signIn({ sessionId, residentId: person.id })).code, byStaff: true }
  const { outcome } = await kiosk.kiosk.signIn({ sessionId, residentId: own.residentId, via: 'phoneTail' })
  return { code: outcome.code, byStaff: false }
}
