import type { Booking, BookingRecord, RejectReason, StationReason } from '../../../shared/contract/booking.ts'
import { rejectReasonLabels, stationReasonLabels } from '../../../shared/text/booking-labels.ts'
import type { Client } from '../../client.ts'
import { useAct } from '../ui/use-act.ts'
import { useUndo } from '../ui/use-undo.tsx'
import { MissedQuestion } from './missed-question.tsx'
import { ReasonForm } from './reason-form.tsx'

interface EndFormProps {
  readonly record: BookingRecord
  readonly how: 'reject' | 'take' | 'missed'
  readonly onDone: () => void
  readonly onClose: () => void
}

/** Says no to a booking, or takes its room back for the station, with the reason its holder will be told; or, once asked, that nobody came. */
export function EndForm({ record, how, onDone, onClose }: EndFormProps) {
  const { busy, act } = useAct()
  const offerUndo = useUndo()
  const seen = { bookingId: record.id, version: record.version }

  const end = async (said: string, work: (client: Client) => Promise<Booking>): Promise<void> => {
    const ended = await act(work)
    if (!ended) return
    onDone()
    offerUndo(`${record.holder}：${said}`, () => act((client) => client.scheduling.restore({ bookingId: record.id, version: ended.version }), { done: '已恢复' }))
  }

  if (how === 'missed') {
    return <MissedQuestion record={record} busy={busy} onClose={onClose} onAct={() => void end('记为爽约', (client) => client.scheduling.noShow(seen))} />
  }
  if (how === 'reject') {
    return <ReasonForm<RejectReason> title="为什么不安排" labels={rejectReasonLabels} act="不予安排" busy={busy} onClose={onClose}
      onAct={(reason, note) => void end('不予安排', (client) => client.scheduling.reject({ ...seen, reason, note }))} />
  }
  return <ReasonForm<StationReason> title="站方为什么要用这个场地" labels={stationReasonLabels} act="取消这个预约" busy={busy} onClose={onClose}
    onAct={(reason, note) => void end('站方已调整', (client) => client.scheduling.cancel({ ...seen, by: 'station', reason, note }))} />
}
