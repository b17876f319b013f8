import { useCallback, useState } from 'react'
import type { RefusalData } from '../../../shared/contract/errors.ts'
import { refusalOf } from '../../../shared/text/refusals.ts'

type Clash = RefusalData<'ROOM_TAKEN'>

/** Keeps a refused room to show its ways out; hand `onRefusal` to the act that may meet one. */
export function useClash(): { readonly clash: Clash | null; readonly onRefusal: (error: unknown) => boolean; readonly clear: () => void } {
  const [clash, setClash] = useState<Clash | null>(null)
  const onRefusal = useCallback((error: unknown) => {
    const refused = refusalOf(error, 'ROOM_TAKEN')
    setClash(refused)
    return refused !== null
  }, [])
  const clear = useCallback(() => setClash(null), [])
  return { clash, onRefusal, clear }
}
