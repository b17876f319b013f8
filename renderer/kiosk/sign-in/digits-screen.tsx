import { useState } from 'react'
import type { KioskSession } from '../../../shared/contract/kiosk.ts'
import { useKiosk } from '../app/kiosk-context.ts'
import { Question } from '../app/question.tsx'
import { find } from './act.ts'
import { Beside } from './beside.tsx'
import { FourDigits } from './four-digits.tsx'

/** The last four digits of the phone; who is expected and fits what is typed stands beside it, and the fourth digit looks among everybody. */
export function DigitsScreen({ session }: { readonly session: KioskSession }) {
  const { runAgain, busy } = useKiosk()
  const [typed, setTyped] = useState('')
  return (
    <Question ask="请按手机号的后四位" hint="家里人的手机号也可以，登记过就行。">
      <div className="typing-beside">
        <FourDigits label="手机号后四位" busy={busy} onTyped={setTyped} onDone={(digits) => runAgain((client) => find(client, session, { kind: 'phoneTail', digits }))} />
        <Beside session={session} of="phoneTail" typed={typed} />
      </div>
    </Question>
  )
}
