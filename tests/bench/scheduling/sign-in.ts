import type { StationClient } from '../../../electron/hosts/cli/command.ts'
import type { Station } from '../../../electron/station/station.ts'
import { openBenchStation } from '../core/bench-station.ts'
import { LEAD } from '../core/set-up.ts'

/** Signs the lead in at a page, by PIN as people do. */
export async function signIn({ staff }: StationClient): Promise<void> {
  const [lead] = await staff.list()
  if (!lead) throw new Error('the station has no lead')
  await staff.signIn({ staffId: lead.id, pin: LEAD.pin })
}

/** A station in this process with a desk signed in: every call goes through the contract, its checks included. */
export async function openDesk(folder: string): Promise<{ readonly station: Station; readonly desk: StationClient }> {
  const station = openBenchStation(folder)
  const desk = station.client('desk')
  await signIn(desk)
  return { station, desk }
}
