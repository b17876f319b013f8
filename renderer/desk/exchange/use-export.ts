import { useState } from 'react'
import type { PackageRecord } from '../../../shared/contract/exchange.ts'
import type { Month } from '../../../shared/domain/values/calendar-date.ts'
import { useAct } from '../ui/use-act.ts'

/** How far an export has come; `done` names the file. */
export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly phase: string; readonly percent: number }
  | { readonly kind: 'done'; readonly record: PackageRecord; readonly path: string }

/** Exports a month and follows its progress. */
export function useExport(): { readonly state: ExportState; start(month: Month, folder: string): Promise<void> } {
  const { act } = useAct()
  const [state, setState] = useState<ExportState>({ kind: 'idle' })

  async function start(month: Month, folder: string): Promise<void> {
    setState({ kind: 'running', phase: 'records', percent: 0 })
    const finished = await act(async (client) => {
      for await (const step of await client.exchange.exportMonth({ month, folder })) {
        setState(step.kind === 'done' ? step : { kind: 'running', phase: step.phase, percent: percentOf(step) })
      }
      return true
    })
    if (finished === undefined) setState({ kind: 'idle' })
  }

  return { state, start }
}

/** The four phases as one bar: the journal takes most of it. */
const REACHED: Readonly<Record<string, number>> = { records: 0, report: 70, archive: 80, encrypt: 90 }

function percentOf({ phase, done, total }: { readonly phase: string; readonly done: number; readonly total: number }): number {
  const reached = REACHED[phase] ?? 0
  const part = total === 0 ? 0 : done / total
  return Math.round(phase === 'records' ? part * 70 : reached + part * 10)
}
