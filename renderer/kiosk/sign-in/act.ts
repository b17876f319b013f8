import type { Candidate, Finding, KioskSession } from '../../../shared/contract/kiosk.ts'
import type { Client } from '../../client.ts'
import type { Alike, FoundFor, Step } from '../app/step.ts'
import type { HeadTaps } from './head-taps.ts'

/** Looks for people; one match is still shown, so that nobody is signed in whom she did not tap. */
export async function find(client: Client, session: KioskSession, by: Finding): Promise<Step> {
  const { candidates, more } = await client.kiosk.find({ sessionId: session.id, by })
  return candidates.length === 0 ? { kind: 'nobody', session, by } : { kind: 'names', session, by, candidates, more }
}

/** What a tap on a masked name leads to. */
export async function choose(client: Client, session: KioskSession, by: Finding, candidate: Candidate): Promise<Step> {
  switch (candidate.kind) {
    case 'person':
      return signIn(client, session, by, candidate.residentId)
    case 'alike':
      return { kind: 'apart', session, by, alike: candidate, wrong: false }
    case 'askStaff':
      return { kind: 'result', result: { kind: 'askStaff' } }
  }
}

/** Answers the further question; a wrong answer asks once more. */
export async function tellApart(client: Client, session: KioskSession, by: Finding, alike: Alike, answer: string): Promise<Step> {
  const { residentId } = await client.kiosk.tellApart({ sessionId: session.id, by, maskedName: alike.maskedName, question: alike.question, answer })
  return residentId === null ? { kind: 'apart', session, by, alike, wrong: true } : signIn(client, session, by, residentId)
}

/** Counts one head; tapped again in the same visit after an answer that was too late or lost, it is the same head. */
export async function countHead(client: Client, session: KioskSession, { taps, patience }: { readonly taps: HeadTaps; readonly patience: AbortSignal }): Promise<Step> {
  const outcome = await client.kiosk.countHead({ sessionId: session.id, requestId: taps.idFor(session.id) }, { signal: patience }).catch(() => null)
  if (outcome === null) return { kind: 'result', result: { kind: 'headUnsure', session } }
  taps.answered(session.id)
  return { kind: 'result', result: { kind: 'counted', outcome, title: session.title } }
}

export async function undo(client: Client, attendanceId: string): Promise<Step> {
  const { undone } = await client.kiosk.undo({ attendanceId })
  return { kind: 'result', result: { kind: undone ? 'undone' : 'tooLate' } }
}

/** Lets somebody who has been found in or out; `sure` when she heard that she is registered elsewhere and wants in here. */
export async function askDoor(client: Client, found: FoundFor, wish: { readonly direction?: 'out'; readonly sure?: true } = {}): Promise<Step> {
  const { session, residentId, via } = found
  const { outcome, maskedName } = await client.kiosk.signIn({ sessionId: session.id, residentId, via, ...wish })
  return { kind: 'result', result: { kind: 'signIn', outcome, maskedName, title: session.title, found } }
}

/** Signs her in at the session she is registered for, which is not the one she chose. */
export async function goThere(client: Client, { residentId, via }: FoundFor, there: { readonly sessionId: string; readonly title: string }): Promise<Step> {
  const { outcome, maskedName } = await client.kiosk.signIn({ sessionId: there.sessionId, residentId, via })
  return { kind: 'result', result: { kind: 'signIn', outcome, maskedName, title: there.title } }
}

/** Puts her in the line of a full session. */
export async function joinLine(client: Client, { session, residentId }: FoundFor): Promise<Step> {
  const { turn } = await client.kiosk.joinLine({ sessionId: session.id, residentId })
  return { kind: 'result', result: { kind: 'inLine', turn, title: session.title } }
}

function signIn(client: Client, session: KioskSession, by: Finding, residentId: string): Promise<Step> {
  return askDoor(client, { session, residentId, via: by.kind === 'beginning' ? by.of : by.kind })
}
