import { useCallback, useEffect, useRef, useState } from 'react'
import type { RosterChoice, RosterPreview } from '../../../shared/contract/residents.ts'
import { sentenceFor } from '../../../shared/text/refusals.ts'
import { useClient } from '../../ui/station.tsx'
import type { OfficeFile } from '../ui/office-file.ts'
import { CHOOSE, type ImportState } from './import-state.ts'

/** Runs an import: reads, previews, applies. Cancelling, or leaving the page, drops the stream, and nothing is changed. */
export function useImport() {
  const client = useClient()
  const [state, setState] = useState<ImportState>(CHOOSE)
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  /** Shows the stream's progress until its last item; a refusal goes to `onRefusal`, a cancelled stream nowhere. */
  const follow = useCallback(async <Item extends { kind: string }>(fileName: string, open: (signal: AbortSignal) => Promise<AsyncIterable<Item>>, onItem: (item: Item) => void, onRefusal: (sentence: string) => void) => {
    running.current?.abort()
    const mine = new AbortController()
    running.current = mine
    setState({ step: 'working', fileName, progress: null })
    try {
      for await (const item of await open(mine.signal)) if (!mine.signal.aborted) onItem(item)
    } catch (error) {
      if (!mine.signal.aborted) onRefusal(sentenceFor(error))
    }
  }, [])

  const read = useCallback((file: OfficeFile, choices: readonly RosterChoice[] = []) => follow(
    file.name,
    (signal) => client.residents.previewImport({ file: file.base64, mapping: [...choices] }, { signal }),
    (item) => setState(item.kind === 'progress' ? { step: 'working', fileName: file.name, progress: item } : { step: 'preview', file, preview: item, choices }),
    (refusal) => setState({ step: 'choose', refusal }),
  ), [client, follow])

  const apply = useCallback((file: OfficeFile, preview: RosterPreview) => follow(
    file.name,
    (signal) => client.residents.applyImport({ token: preview.token }, { signal }),
    (item) => setState(item.kind === 'progress' ? { step: 'working', fileName: file.name, progress: item } : { step: 'applied', fileName: file.name, preview, applied: item }),
    (refusal) => setState({ step: 'choose', refusal }),
  ), [client, follow])

  const choose = useCallback((refusal: string | null = null) => {
    running.current?.abort()
    setState({ step: 'choose', refusal })
  }, [])
  const remap = useCallback((choices: readonly RosterChoice[]) => setState((now) => (now.step === 'preview' ? { ...now, choices } : now)), [])

  return { state, read, apply, choose, remap }
}
