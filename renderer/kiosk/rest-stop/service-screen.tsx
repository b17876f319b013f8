import { useState } from 'react'
import type { Occupation } from '../../../shared/contract/rest-stop.ts'
import { useKiosk } from '../app/kiosk-context.ts'
import { Question } from '../app/question.tsx'
import { Choices } from './choices.tsx'
import { useRestStop } from './use-rest-stop.ts'

/** Services that fit one screen. */
const MOST = 12

/** What one has come for; the tap counts, once. The name of the tap is made once, so that one sent again counts nothing more. */
export function ServiceScreen({ occupation }: { readonly occupation: Occupation }) {
  const { run, busy } = useKiosk()
  const stop = useRestStop()
  const [requestId] = useState(() => crypto.randomUUID())
  return (
    <Question ask="您要用什么？" hint="点一下就行，歇一会儿也可以。">
      <Choices choices={(stop?.services ?? []).slice(0, MOST)} disabled={busy} onTap={(id) => run(async (client) => {
        const { tapId } = await client.kiosk.restTap({ occupation, services: [id], requestId })
        return { kind: 'result', result: { kind: 'rested', tapId } }
      })} />
    </Question>
  )
}
