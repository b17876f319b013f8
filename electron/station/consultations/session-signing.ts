import type { Writer } from '../store/transaction.ts'
import { listSessionExperts, replaceSessionExperts } from './session-expert-repository.ts'
import type { StoredSession } from './session-repository.ts'

/** Signs out whoever is still there when a session closes, so that nobody's hours run on; who they were. */
export function signOut(writer: Writer, sessionId: string): readonly string[] {
  const experts = listSessionExperts(writer, [sessionId])
  const here = experts.filter(({ arrivedAt, leftAt }) => arrivedAt !== null && leftAt === null).map(({ expertId }) => expertId)
  replaceSessionExperts(writer, sessionId, experts.map((one) => (here.includes(one.expertId) ? { ...one, leftAt: writer.act.at } : one)))
  return here
}

/** Takes that back for those whom closing signed out; who signed out before stays so. */
export function signIn(writer: Writer, { id, signedOut }: Pick<StoredSession, 'id' | 'signedOut'>): void {
  replaceSessionExperts(writer, id, listSessionExperts(writer, [id]).map((one) => (signedOut.includes(one.expertId) ? { ...one, leftAt: null } : one)))
}
