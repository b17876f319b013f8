import type { WaitingItem } from '../../../shared/contract/scheduling-waiting.ts'
import { maskPhone } from '../../../shared/domain/values/phone.ts'
import type { Sealer } from '../store/sealed.ts'
import type { Reader } from '../store/transaction.ts'
import type { People } from './people.ts'
import { listModes } from './room-layout-repository.ts'
import { listRoomNames } from './room-repository.ts'
import { listStanding, type StoredWaiting } from './waiting-repository.ts'

/** Places in the line as a staff screen shows them: names looked up for all of them at once, phones masked, counted among those that still wait. */
export function viewWaiting(reader: Reader, all: readonly StoredWaiting[], { sealer, people }: { readonly sealer: Sealer; readonly people: Pick<People, 'nameOf'> }): WaitingItem[] {
  const names = people.nameOf(all.flatMap(({ residentId }) => residentId ?? []))
  const roomNames = listRoomNames(reader)
  const modeNames = new Map([...listModes(reader).values()].flat().map((mode) => [mode.id, mode.name]))
  const places = new Map(listStanding(reader, sealer).filter(({ state }) => state === 'waiting').map(({ id }, index) => [id, index + 1]))
  return all.map(({ who: _who, team, bookingId: _booking, offer, ...one }) => {
    const person = one.residentId === null ? undefined : names.get(one.residentId)
    return {
      ...one, roomName: one.roomId === null ? '' : (roomNames.get(one.roomId) ?? ''), modeName: one.modeId === null ? null : (modeNames.get(one.modeId) ?? null),
      holder: team?.name ?? person?.name ?? '', maskedPhone: team ? maskPhone(team.phone) : (person?.maskedPhone ?? ''),
      place: places.get(one.id) ?? null, offer: offer && { ...offer, roomName: roomNames.get(offer.roomId) ?? '' },
    }
  })
}
