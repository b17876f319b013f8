import type { Parts } from '../parts.ts'
import type { Act } from '../store/journal.ts'

/** A resident who rang and waits; `about` says who came for a room, masked, and is empty where help is wanted. */
export interface HelpCall {
  readonly id: string
  readonly at: number
  readonly about: string
}

/** Rings from the kiosks until somebody answers. Kept in memory: after a restart nobody still waits; the journal keeps both. */
export function createCalls({ store, newId }: Pick<Parts, 'store' | 'newId'>) {
  const waiting = new Map<string, HelpCall & { readonly port: object }>()
  return {
    /** Rings at every desk, once a kiosk and matter however often it is tapped. */
    ring(act: Act, port: object, about = ''): void {
      if ([...waiting.values()].some((call) => call.port === port && call.about === about)) return
      const id = newId()
      waiting.set(id, { id, at: act.at, about, port })
      store.write(act, (writer) => writer.journal({ subject: 'help', subjectId: id, action: 'rang' }))
    },
    /** Answers a ring; harmless when another desk was faster. */
    answer(act: Act, id: string): void {
      if (!waiting.delete(id)) return
      store.write(act, (writer) => writer.journal({ subject: 'help', subjectId: id, action: 'answered' }))
    },
    list: (): HelpCall[] => [...waiting.values()].map(({ id, at, about }) => ({ id, at, about })),
  }
}
