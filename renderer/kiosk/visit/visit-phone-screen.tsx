import { useKiosk } from '../app/kiosk-context.ts'
import { Question } from '../app/question.tsx'
import { FourDigits } from '../sign-in/four-digits.tsx'
import { findVisits } from './act.ts'

/** Whose appointment or room it is: the phone it was booked with. */
export function VisitPhoneScreen() {
  const { run, busy } = useKiosk()
  return (
    <Question ask="请按预约时的手机号后四位" hint="有小票的，扫一下小票就行。">
      <FourDigits label="手机号后四位" busy={busy} onDone={(phoneTail) => run((client) => findVisits(client, phoneTail))} />
    </Question>
  )
}
