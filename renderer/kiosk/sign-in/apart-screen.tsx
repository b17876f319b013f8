import type { Finding, KioskSession, Question as Asked } from '../../../shared/contract/kiosk.ts'
import { useKiosk } from '../app/kiosk-context.ts'
import { Question } from '../app/question.tsx'
import type { Alike } from '../app/step.ts'
import { tellApart } from './act.ts'
import { FourDigits } from './four-digits.tsx'
import { shownName } from './shown-name.ts'

interface ApartScreenProps {
  readonly session: KioskSession
  readonly by: Finding
  readonly alike: Alike
  readonly wrong: boolean
}

const ASKS: Readonly<Record<Asked, { readonly ask: string; readonly label: string }>> = {
  phoneTail: { ask: '请按您手机号的后四位', label: '手机号后四位' },
  birthday: { ask: '请按您的生日，四个数字', label: '生日' },
  idTail: { ask: '请按您身份证号的后四位', label: '身份证号后四位' },
}

/** Several people look alike when masked: one more question, which shows nothing of any of them. */
export function ApartScreen({ session, by, alike, wrong }: ApartScreenProps) {
  const { runAgain, busy } = useKiosk()
  const { ask, label } = ASKS[alike.question]
  const reason = wrong ? '没有对上，请再按一次，或请工作人员帮忙。' : `有 ${alike.people} 位“${shownName(alike.maskedName)}”，这样才不会签错。`
  return (
    <Question ask={ask} hint={alike.question === 'birthday' ? `${reason}例如：3月8日按 0308。` : reason}>
      <FourDigits label={label} withX={alike.question === 'idTail'} busy={busy} onDone={(answer) => runAgain((client) => tellApart(client, session, by, alike, answer))} />
    </Question>
  )
}
