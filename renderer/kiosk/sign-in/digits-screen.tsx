import type { KioskSession } from '../../../shared/contract/kiosk.ts'
import { useKiosk } from '../app/kiosk-context.ts'
import { Question } from '../app/question.tsx'
import { find } from './act.ts'
import { FourDigits } from './four-digits.tsx'

/** The last four digits of the phone; the fourth one looks. */
export function DigitsScreen({ session }: { readonly session: KioskSession }) {
  const { run, busy } = useKiosk()
  return (
    <Question ask="请按手机号的后四位" hint="家里人的手机号也可以，登记过就行。">
      <FourDigits label="手机号后四位" busy={busy} onDone={(digits) => run((client) => find(client, session, { kind: 'phoneTail', digits }))} />
    </Question>
  )
}
