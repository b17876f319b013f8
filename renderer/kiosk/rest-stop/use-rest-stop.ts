import type { Client } from '../../client.ts'
import { useAnswer } from '../../ui/station.tsx'

/** What the stop offers and has on the shelf. */
export type RestStop = Awaited<ReturnType<Client['kiosk']['restStop']>>

/** Undefined until the station has told. */
export function useRestStop(): RestStop | undefined {
  return useAnswer('restStop', (client) => client.kiosk.restStop(), ['restStop', 'restLoan']).data
}
