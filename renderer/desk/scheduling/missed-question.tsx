import { Button, Flex } from 'antd'
import type { BookingRecord } from '../../../shared/contract/booking.ts'
import { timeText } from '../../../shared/text/time.ts'

interface MissedQuestionProps {
  readonly record: Pick<BookingRecord, 'holder' | 'startsAt'>
  readonly busy: boolean
  readonly onAct: () => void
  readonly onClose: () => void
}

/** Asks before somebody is said not to have come: it is counted against them and the room goes. The way back has the focus. */
export function MissedQuestion({ record: { holder, startsAt }, busy, onAct, onClose }: MissedQuestionProps) {
  return (
    <section aria-label="记为爽约">
      <p style={{ margin: '0 0 8px' }}><strong>{holder}</strong> {timeText(startsAt)} 没有来？记为爽约后场地释放，计入没来次数；当天可在“今天没来的”里改回来。</p>
      <Flex gap={8}>
        <Button autoFocus onClick={onClose}>再等等</Button>
        <Button danger loading={busy} onClick={onAct}>没来，记为爽约</Button>
      </Flex>
    </section>
  )
}
