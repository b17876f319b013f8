import { Drawer, Flex } from 'antd'
import { useState } from 'react'
import type { BookingRecord } from '../../../shared/contract/booking.ts'
import type { Room } from '../../../shared/contract/rooms.ts'
import { dateOfMoment } from '../../../shared/text/time.ts'
import { useAnswer } from '../../ui/station.tsx'
import { useMayWork } from '../app/session-store.ts'
import { Answered } from '../ui/answered.tsx'
import { useAct } from '../ui/use-act.ts'
import { BookingActions, type OpenForm } from './booking-actions.tsx'
import { BookingCare } from './booking-care.tsx'
import { BookingFacts } from './booking-facts.tsx'
import { BookingHistory, staffNames } from './booking-history.tsx'
import { ClashNotice } from './clash-notice.tsx'
import { CloseForm } from './close-form.tsx'
import { EditForm } from './edit-form.tsx'
import { EndForm } from './end-form.tsx'
import { MoveForm } from './move-form.tsx'
import { SeriesChange } from './series-change.tsx'
import { StandingNote } from './standing-note.tsx'
import { useClash } from './use-clash.ts'

interface BookingPanelProps {
  readonly bookingId: string
  readonly rooms: readonly Room[]
  readonly onClose: () => void
}

/** One booking: everything known of it, what can be done with it now, and what happened. */
export function BookingPanel({ bookingId, rooms, onClose }: BookingPanelProps) {
  const answer = useAnswer(`booking ${bookingId}`, (client) => client.scheduling.bookingRecord({ bookingId }), ['booking', 'resident', 'room', 'houseRules'])
  return (
    <Drawer open title="场地预约" size={780} onClose={onClose} destroyOnHidden>
      <Answered answer={answer}>{(record) => <BookingBody record={record} rooms={rooms} onClose={onClose} />}</Answered>
    </Drawer>
  )
}

interface BodyProps {
  readonly record: BookingRecord
  readonly rooms: readonly Room[]
  readonly onClose: () => void
}

function BookingBody({ record, rooms, onClose }: BodyProps) {
  const members = useAnswer('staff', (client) => client.staff.list(), ['staff'])
  const mayWork = useMayWork()
  const nameOf = staffNames(members.data ?? [])
  return (
    <Flex vertical gap={16}>
      {mayWork && <RingFirst record={record} />}
      <BookingFacts record={record} />
      {mayWork && <BookingWork record={record} rooms={rooms} onClose={onClose} />}
      {record.seriesId !== null && <SeriesChange record={record} seriesId={record.seriesId} rooms={rooms} mayWork={mayWork} />}
      {hasCare(record) && <BookingCare record={record} mayWork={mayWork} nameOf={nameOf} />}
      <BookingHistory history={record.history} rooms={rooms} nameOf={nameOf} />
    </Flex>
  )
}

/** What the desk should know before the day, until the holder was rung up. */
function RingFirst({ record: { state, confirmedAt, holder, residentId, startsAt } }: { readonly record: BookingRecord }) {
  const waits = (state === 'registered' || state === 'approved') && confirmedAt === null && holder !== ''
  return waits ? <StandingNote who={residentId === null ? { team: holder } : { residentId }} on={dateOfMoment(startsAt)} /> : null
}

/** The buttons of the state, or the form that one of them opened. */
function BookingWork({ record, rooms, onClose }: BodyProps) {
  const [form, setForm] = useState<OpenForm | null>(null)
  const { clash, onRefusal, clear } = useClash()
  const { act } = useAct()
  const closeForm = (): void => setForm(null)
  const open = (opened: OpenForm): void => {
    clear()
    setForm(opened)
  }
  if (form === 'move') return <MoveForm booking={record} rooms={rooms} onClose={closeForm} />
  if (form === 'edit') return <EditForm record={record} onClose={closeForm} />
  if (form !== null) return <EndForm record={record} how={form} onDone={onClose} onClose={closeForm} />
  return (
    <>
      {record.state === 'inUse' && <CloseForm record={record} onDone={onClose} />}
      <BookingActions record={record} onOpen={open} onClash={onRefusal} onDone={onClose} />
      {clash && <ClashNotice clash={clash} onChoose={(choice) => void act((client) => client.scheduling.move({ bookingId: record.id, version: record.version, ...choice }), { done: '已改' }).then(clear)} />}
    </>
  )
}

/** A booking that never came to a use has nothing to hand over. */
function hasCare({ state }: BookingRecord): boolean {
  return state === 'approved' || state === 'inUse' || state === 'completed' || state === 'endedEarly' || state === 'noShow'
}
