import type { Room } from '../../../shared/contract/scheduling.ts'
import type { CallItem } from '../../../shared/contract/scheduling-calls.ts'
import type { Instant } from '../../../shared/domain/values/instant.ts'
import { maskPhone } from '../../../shared/domain/values/phone.ts'
import type { StoredCall } from './call-repository.ts'
import type { People } from './people.ts'

/** Calls as a staff screen shows them: names looked up for all of them at once, phones masked, choices that have passed left out. */
export function viewCalls(calls: readonly StoredCall[], rooms: readonly Room[], people: People, now: Instant): CallItem[] {
  const roomNames = new Map(rooms.map((room) => [room.id, room.name]))
  const names = people.nameOf(calls.flatMap((call) => call.residentId ?? []))
  return calls.map((call) => {
    const person = call.residentId === null ? undefined : names.get(call.residentId)
    return {
      id: call.id, reason: call.reason, ownerKind: call.ownerKind, ownerId: call.ownerId, holder: call.contact?.name ?? person?.name ?? '',
      maskedPhone: call.contact ? maskPhone(call.contact.phone) : (person?.maskedPhone ?? ''), about: call.about, note: call.note,
      choices: call.choices.filter((choice) => choice.startsAt > now).map((choice) => ({ ...choice, roomName: roomNames.get(choice.roomId) ?? '' })),
      state: call.state, outcome: call.outcome, resultId: call.resultId, tries: call.tries, untilAt: call.untilAt, createdAt: call.createdAt, version: call.version,
    }
  })
}
