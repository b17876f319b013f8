import type { KioskLoan } from '../../../shared/contract/kiosk-doors.ts'
import { dayText } from '../../../shared/text/time.ts'
import { useKiosk } from '../app/kiosk-context.ts'
import { Question } from '../app/question.tsx'
import { FourDigits } from '../sign-in/four-digits.tsx'
import { Choices } from './choices.tsx'

/** What is brought back: the digits it was lent on, then the thing. */
export function ReturnScreen({ tail, loans }: { readonly tail: string; readonly loans: readonly KioskLoan[] | null }) {
  const { go, run, busy } = useKiosk()
  if (loans === null) {
    return (
      <Question ask="请按借的时候的四位数字" hint="就是手机号的后四位。">
        <FourDigits label="手机号后四位" busy={busy} onDone={(digits) => run(async (client) => ({ kind: 'restReturn', tail: digits, loans: await client.kiosk.restLoans({ tail: digits }) }))} />
      </Question>
    )
  }
  if (loans.length === 0) {
    return (
      <Question ask="这个号码没有借东西" hint="可能是按错了；也可以直接交给工作人员。">
        <div className="ways"><button type="button" className="way" onClick={() => go({ kind: 'restReturn', tail: '', loans: null })}><span className="way-title">再按一次号码</span></button></div>
      </Question>
    )
  }
  return (
    <Question ask="还哪一件？点一下" hint="东西请放回原处。">
      <Choices choices={loans.map(({ id, itemName, lentAt }) => ({ id, name: itemName, note: `${dayText(lentAt)} 借` }))} disabled={busy} onTap={(loanId) => run(async (client) => {
        const { itemName } = await client.kiosk.restReturn({ loanId, tail })
        return { kind: 'result', result: { kind: 'returned', itemName } }
      })} />
    </Question>
  )
}
