import type { Proxy, SignInOutcome } from '../../../shared/contract/attendance.ts'
import { Refusal } from '../../../shared/contract/errors.ts'
import { monthOf, type Month } from '../../../shared/domain/values/calendar-date.ts'
import { dateOf } from '../../../shared/domain/values/instant.ts'
import type { ActivitySession } from '../../../shared/contract/activities.ts'
import type { Parts } from '../parts.ts'
import type { Act } from '../store/journal.ts'
import type { Reader } from '../store/transaction.ts'
import type { Attendances } from './attendances.ts'
import { missingSession } from './door.ts'
import { findSession } from './session-repository.ts'
import type { Sessions } from './sessions.ts'

/** One line of a paper sheet. */
export interface PaperLine {
  readonly residentId: string
  readonly at: number
  readonly proxy?: Proxy | undefined
}

interface Others {
  readonly attendances: Pick<Attendances, 'askWithin'>
  readonly sessions: Pick<Sessions, 'stepWithin'>
  /** Whether a month's numbers have been made up for the district. */
  readonly isExported: (reader: Reader, month: Month) => boolean
}

/** Paper sheets written down afterwards (补录). */
export function createPaper({ store }: Pick<Parts, 'store'>, { attendances, sessions, isExported }: Others) {
  /** Times lie on the session's days and not in the future; nobody was at a session before its day began to run. Throws `BAD_TIME`. */
  function checkTimes({ startsAt, endsAt }: ActivitySession, lines: readonly PaperLine[], now: number): void {
    const days = [dateOf(startsAt), dateOf(endsAt - 1)]
    if (now < startsAt || lines.some(({ at }) => at > now || !days.includes(dateOf(at)))) throw new Refusal('BAD_TIME', { reason: 'off-day' })
  }

  return {
    /**
     * Writes a sheet down in one transaction. A session nobody opened is opened by it, and ended when its time is over, so that
     * it counts. Where its month has been made up it is a correction. Throws `NOT_FOUND`, `BAD_TIME`.
     */
    enter(act: Act, { sessionId, lines }: { readonly sessionId: string; readonly lines: readonly PaperLine[] }): { outcomes: { residentId: string; outcome: SignInOutcome }[]; correction: boolean } {
      return store.write(act, (writer) => {
        const session = findSession(writer, sessionId) ?? missingSession()
        checkTimes(session, lines, act.at)
        const correction = isExported(writer, monthOf(dateOf(session.startsAt)))
        const outcomes = lines.map(({ residentId, at, proxy }) => ({
          residentId, outcome: attendances.askWithin(writer, { sessionId, residentId, via: 'paper', proxy, paper: { at, correction } }),
        }))
        if (session.state === 'planned' && outcomes.some(({ outcome }) => 'attendanceId' in outcome)) {
          sessions.stepWithin(writer, sessionId, 'open')
          if (act.at >= session.endsAt) sessions.stepWithin(writer, sessionId, 'end')
        }
        return { outcomes, correction }
      })
    },
  }
}
