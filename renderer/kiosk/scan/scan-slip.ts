import type { Client } from '../../client.ts'
import type { Step } from '../app/step.ts'

/** Where a scanned code leads: a slip that has been used up may be asked how it was. */
export async function scanSlip(client: Client, code: string): Promise<Step> {
  const scanned = await client.kiosk.scan({ code })
  if (scanned.kind !== 'unknown') return { kind: 'result', result: scanned }
  const asked = await client.kiosk.ratingOfSlip({ code })
  return asked ? { kind: 'rating', asked } : { kind: 'result', result: { kind: 'unknownSlip' } }
}
