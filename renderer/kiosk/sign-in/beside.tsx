import { useEffect, useState } from 'react'
import type { Candidate, KioskSession } from '../../../shared/contract/kiosk.ts'
import type { Beginning } from '../../../shared/domain/kiosk/beginning.ts'
import { useStation } from '../../ui/station.tsx'
import { useKiosk } from '../app/kiosk-context.ts'
import { choose } from './act.ts'
import { NameButton } from './name-button.tsx'

/** From so many digits or letters on; fewer tell too little of anybody. */
const FEWEST = 2

/** Who is expected, has not come, and fits what has been typed so far: a name to tap saves the rest of the typing. Its place stands empty until then, so that nothing moves. */
export function Beside({ session, of, typed }: Beginning & { readonly session: KioskSession }) {
  const { runAgain, busy } = useKiosk()
  const candidates = useFitting(session.id, { of, typed })
  return (
    <div className="beside" role="group" aria-label="您是其中一位吗">
      {candidates.map((candidate) => (
        <NameButton key={candidate.kind === 'person' ? candidate.residentId : candidate.maskedName} candidate={candidate} disabled={busy}
          onTap={() => runAgain((client) => choose(client, session, { kind: 'beginning', of, typed }, candidate))} />
      ))}
    </div>
  )
}

/** Asked behind the typing, never in its way: an answer to what has been typed over is dropped, and one that fails leaves the place empty. */
function useFitting(sessionId: string, { of, typed }: Beginning): readonly Candidate[] {
  const { client } = useStation()
  const [found, setFound] = useState<{ readonly typed: string; readonly candidates: readonly Candidate[] }>({ typed: '', candidates: [] })
  useEffect(() => {
    if (!client || typed.length < FEWEST) return undefined
    const current = { wanted: true }
    client.kiosk.find({ sessionId, by: { kind: 'beginning', of, typed } }).then(({ candidates }) => current.wanted && setFound({ typed, candidates }), () => {})
    return () => {
      current.wanted = false
    }
  }, [client, sessionId, of, typed])
  return found.typed === typed ? found.candidates : []
}
