import type { DutySession } from '../../../shared/contract/duty-sessions.ts'
import type { Candidate } from '../../../shared/contract/leaves.ts'
import type { Parts } from '../parts.ts'
import type { Act } from '../store/journal.ts'
import type { Writer } from '../store/transaction.ts'
import type { Candidates } from './candidates.ts'
import type { DutySessions } from './duty-sessions.ts'
import type { SessionCalls } from './session-calls.ts'
import type { Replacement, StandIns } from './stand-ins.ts'

interface Others {
  readonly sessions: Pick<DutySessions, 'find' | 'view'>
  readonly standIns: StandIns
  readonly candidatesOf: Candidates
  readonly calls: SessionCalls
}

/** Somebody else in place of an expert of one session (换人), whether or not that expert was put on leave before. */
export function createReplacements({ store }: Pick<Parts, 'store'>, { sessions, standIns, candidatesOf, calls }: Others) {
  /** Puts on the call list what people have to be told of a session as it sits again. */
  function relist(writer: Writer, { sessionId, before }: Replacement): void {
    const standIn = before.find(({ state, standsInFor }) => state === 'expected' && standsInFor !== null)
    const away = before.find(({ state }) => state === 'absent')
    if (!away) return
    const news = standIn ? calls.stoodInFor(writer, standIn.standsInFor ?? '', standIn.expertId) : calls.waiting(writer, away.expertId)
    calls.list(writer, sessions.find(writer, sessionId), { ...news, causeId: sessionId })
  }

  return {
    candidates: ({ sessionId, awayId }: { readonly sessionId: string; readonly awayId: string }): Candidate[] => store.read((reader) => candidatesOf(reader, [sessions.find(reader, sessionId)], awayId)[0] ?? []),
    replace: (act: Act, { sessionId, awayId, expertId }: { readonly sessionId: string; readonly awayId: string; readonly expertId: string }): { session: DutySession; toCall: number } => store.write(act, (writer) => {
      calls.withdraw(writer, sessionId)
      const how = standIns.replaceWithin(writer, sessionId, { awayId, expertId })
      const news = how === 'returned' ? calls.returned(writer, expertId) : calls.stoodInFor(writer, awayId, expertId)
      const toCall = calls.list(writer, sessions.find(writer, sessionId), { ...news, causeId: sessionId })
      return { session: sessions.view(writer, sessionId), toCall }
    }),
    /** Takes a replacement back with its calls. Throws `CANNOT_UNDO` where anything changed after it. */
    undo: (act: Act, replacement: Replacement): DutySession => store.write(act, (writer) => {
      standIns.unreplaceWithin(writer, replacement)
      calls.withdraw(writer, replacement.sessionId)
      relist(writer, replacement)
      return sessions.view(writer, replacement.sessionId)
    }),
  }
}
