import { App } from 'antd'
import { useCallback, useState } from 'react'
import type { Client } from '../../client.ts'
import { sentenceFor } from '../../../shared/text/refusals.ts'
import { useClient } from '../../ui/station.tsx'

interface ActOptions {
  /** Said when it is done. */
  readonly done?: string
  /** Takes a refusal over; true when it was dealt with and no sentence is to be shown. */
  readonly onRefusal?: (error: unknown) => boolean
}

/** Runs a call for a button: busy while it runs, a sentence when it is refused; undefined then. */
export function useAct(): { readonly busy: boolean; act<Result>(work: (client: Client) => Promise<Result>, options?: ActOptions): Promise<Result | undefined> } {
  const client = useClient()
  const { message } = App.useApp()
  const [running, setRunning] = useState(0)
  const act = useCallback(async <Result>(work: (client: Client) => Promise<Result>, options: ActOptions = {}): Promise<Result | undefined> => {
    setRunning((count) => count + 1)
    try {
      const result = await work(client)
      if (options.done !== undefined) void message.success(options.done)
      return result
    } catch (error) {
      if (!options.onRefusal?.(error)) void message.error(sentenceFor(error), 6)
      return undefined
    } finally {
      setRunning((count) => count - 1)
    }
  }, [client, message])
  return { busy: running > 0, act }
}
