import { Alert, Button } from 'antd'
import type { SignInOutcome } from '../../../shared/contract/attendance.ts'
import { OVERRULED } from '../../../shared/domain/activities/admission-codes.ts'
import { staffSentence } from '../../../shared/text/admission.ts'

/** What staff say to a rule: never mind it, or that an adult is there. */
export type Word = { readonly anyway: true } | { readonly withAdult: true }

interface OutcomeNoteProps {
  /** Whom it is about; empty for heads. */
  readonly name: string
  readonly outcome: SignInOutcome
  readonly busy: boolean
  /** Does it in spite of the rule, or with the word the rule asks for. */
  readonly onAnyway: (word: Word) => void
}

/** What came of a wish at the door, in the words for staff, and the way past a rule that they may overrule. */
export function OutcomeNote({ name, outcome, busy, onAnyway }: OutcomeNoteProps) {
  const sentence = staffSentence(outcome)
  const type = 'attendanceId' in outcome ? 'success' : outcome.code === 'alreadyIn' || outcome.code === 'leftBefore' ? 'info' : 'warning'
  const child = outcome.code === 'childAlone'
  return (
    <Alert role="status" showIcon type={type} title={name === '' ? sentence : `${name}：${sentence}`} style={{ marginTop: 8 }}
      action={OVERRULED.includes(outcome.code) && <Button size="small" disabled={busy} onClick={() => onAnyway(child ? { withAdult: true } : { anyway: true })}>{wordOf(outcome)}</Button>} />
  )
}

function wordOf({ code }: SignInOutcome): string {
  if (code === 'childAlone') return '有大人陪，签到'
  return code === 'alreadyLeft' ? '允许再进' : '仍然签到'
}
