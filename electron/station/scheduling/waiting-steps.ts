import { Refusal } from '../../../shared/contract/errors.ts'
import { nextWaitingState, type WaitingEvent } from '../../../shared/domain/scheduling/waiting-line.ts'
import type { JournalData } from '../store/journal.ts'
import type { Writer } from '../store/transaction.ts'
import { updateWaiting, type StoredWaiting } from './waiting-repository.ts'

const WORDS: Readonly<Record<WaitingEvent, string>> = { offer: 'offered', accept: 'accepted', decline: 'declined', runOut: 'ranOut', renew: 'renewed', withdraw: 'withdrawn', lapse: 'lapsed', takeBack: 'takenBack' }

/** Takes a step of the line's machine, writes it and tells of it. Throws `WRONG_STATE` where there is no such step. An offer is kept with `offered` alone; `why` is a code. */
export function stepWaiting(writer: Writer, one: StoredWaiting, event: WaitingEvent, changes: Partial<Pick<StoredWaiting, 'offer' | 'bookingId'>> = {}, why?: 'off'): StoredWaiting {
  const state = nextWaitingState(one.state, event)
  if (state === null) throw new Refusal('WRONG_STATE', { what: 'waiting', state: one.state })
  const next = { ...one, ...changes, state }
  if (!updateWaiting(writer, next)) throw new Refusal('STALE', { what: 'waiting' })
  const data: JournalData = { state, ...(why === undefined ? {} : { why }), ...(changes.offer ? { roomId: changes.offer.roomId, untilAt: changes.offer.untilAt } : {}), ...(changes.bookingId ? { bookingId: changes.bookingId } : {}) }
  writer.journal({ subject: 'waiting', subjectId: one.id, action: WORDS[event], data })
  return { ...next, version: next.version + 1 }
}
