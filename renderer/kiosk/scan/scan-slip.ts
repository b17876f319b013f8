import type { Client } from '../../client.ts'
import type { Step } from '../app/step.ts'

/** Where a scanned code leads. */
export async function scanSlip(client: Client, code: string): Promise<Step> {
  const scanned = await client.kiosk.scan({ code })
  return { kind: 'result', result: scanned.kind === 'unknown' ? { kind: 'unknownSlip' } : scanned }
}
