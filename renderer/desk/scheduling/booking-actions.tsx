import { Button, Flex } from 'antd'
import type { Booking, BookingRecord } from '../../../shared/contract/booking.ts'
import type { Client } from '../../client.ts'
import { useAnswer } from '../../ui/station.tsx'
import { useIsLead } from '../app/session-store.ts'
import { AskRating } from '../ratings/ask-rating.tsx'
import '../ui/keys.css'
import { useAct } from '../ui/use-act.ts'
import { useDigits } from '../ui/use-digits.ts'
import { useNow } from '../ui/use-now.ts'
import { useUndo } from '../ui/use-undo.tsx'
import { choicesFor, type BookingChoice } from './booking-choices.ts'
import type { useClash } from './use-clash.ts'

/** A form that a choice opens in the panel. */
export type OpenForm = 'move' | 'edit' | 'reject' | 'take' | 'missed'

interface BookingActionsProps {
  readonly record: BookingRecord
  readonly onOpen: (form: OpenForm) => void
  readonly onClash: ReturnType<typeof useClash>['onRefusal']
  readonly onDone: () => void
}

const labels: Record<BookingChoice, string> = {
  approve: '同意', reject: '不予安排', start: '到场使用', confirm: '已电话确认', keep: '会晚到，保留', extend: '延长半小时', move: '改时间、场地', edit: '改用途、人数、负责人',
  cancel: '本人取消', take: '站方调整', missed: '没来（爽约）', restore: '撤销，恢复预约',
}

const HALF_HOUR_MS = 30 * 60_000

/** What the state of a booking allows, each with its digit. Whatever ends it can be taken back for ten seconds, and later here. */
export function BookingActions({ record, onOpen, onClash, onDone }: BookingActionsProps) {
  const { busy, act } = useAct()
  const offerUndo = useUndo()
  const { data: rules } = useAnswer('house rules', (client) => client.scheduling.houseRules(), ['houseRules'])
  const choices = choicesFor(record, { isLead: useIsLead(), now: useNow(), releaseAfterMinutes: rules?.releaseAfterMinutes ?? Infinity })
  const seen = { bookingId: record.id, version: record.version }
  const restore = (version: number) => act((client) => client.scheduling.restore({ bookingId: record.id, version }), { done: '已恢复' })

  const end = async (said: string, work: (client: Client) => Promise<Booking>): Promise<void> => {
    const ended = await act(work)
    if (!ended) return
    onDone()
    offerUndo(`${record.holder}：${said}`, () => restore(ended.version))
  }
  const doIt: Record<BookingChoice, () => unknown> = {
    approve: () => act((client) => client.scheduling.approve(seen), { done: '已同意' }),
    reject: () => onOpen('reject'),
    start: () => act((client) => client.scheduling.start(seen), { done: '已开始使用' }),
    confirm: () => act((client) => client.scheduling.confirmBooking(seen), { done: '已记下电话确认' }),
    keep: () => act((client) => client.scheduling.keepBooking(seen), { done: '已保留，不会自动释放' }),
    extend: () => act((client) => client.scheduling.move({ ...seen, roomId: record.roomId, startsAt: record.startsAt, endsAt: record.endsAt + HALF_HOUR_MS }), { done: '已延长半小时', onRefusal: onClash }),
    move: () => onOpen('move'),
    edit: () => onOpen('edit'),
    cancel: () => end('本人已取消', (client) => client.scheduling.cancel({ ...seen, by: 'applicant' })),
    take: () => onOpen('take'),
    missed: () => onOpen('missed'),
    restore: () => restore(record.version),
  }
  useDigits((digit) => {
    const choice = choices[digit - 1]
    if (choice && !busy) void doIt[choice]()
  })

  return (
    <Flex gap={8} wrap role="group" aria-label="可以做的">
      {choices.map((choice, index) => (
        <Button key={choice} autoFocus={index === 0 && record.state !== 'inUse'} type={index === 0 && record.state !== 'inUse' ? 'primary' : 'default'} loading={busy && index === 0} onClick={() => void doIt[choice]()}>
          {labels[choice]} <kbd aria-hidden>{index + 1}</kbd>
        </Button>
      ))}
      {(record.state === 'completed' || record.state === 'endedEarly') && <AskRating subject="booking" id={record.id} name={record.holder} />}
    </Flex>
  )
}
