import type { VisitItem } from '../../../shared/contract/kiosk-visit.ts'
import type { Client } from '../../client.ts'
import type { Step } from '../app/step.ts'

/** What somebody has come for today. */
export async function findVisits(client: Client, phoneTail: string): Promise<Step> {
  return { kind: 'visits', phoneTail, items: await client.kiosk.visits({ phoneTail }) }
}

/** She says that she is here; where that fell through meanwhile, somebody explains. */
export async function arrive(client: Client, phoneTail: string, { kind, id }: VisitItem): Promise<Step> {
  try {
    return { kind: 'result', result: await client.kiosk.arrive({ kind, id, phoneTail }) }
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'NOT_FOUND') return { kind: 'result', result: { kind: 'gone' } }
    throw error
  }
}
