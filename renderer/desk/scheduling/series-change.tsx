import { Button, Flex, Form, Input, Segmented, Select } from 'antd'
import { useState } from 'react'
import type { Booking, BookingRecord } from '../../../shared/contract/booking.ts'
import type { Room } from '../../../shared/contract/rooms.ts'
import type { Series, SeriesPreview } from '../../../shared/contract/scheduling-series.ts'
import { modeOfWish } from '../../../shared/domain/scheduling/mode-in-room.ts'
import type { ClockTime } from '../../../shared/domain/values/clock-time.ts'
import { recurrenceText } from '../../../shared/text/series.ts'
import { timeText } from '../../../shared/text/time.ts'
import { useAnswer } from '../../ui/station.tsx'
import { Answered } from '../ui/answered.tsx'
import { useAct } from '../ui/use-act.ts'
import { useUndo } from '../ui/use-undo.tsx'
import { useLooked } from './looked.ts'
import { ModeSelect } from './mode-select.tsx'
import { slotsOf, type Decision } from './series-draft.ts'
import { SeriesTable } from './series-table.tsx'
import { TimeSelect } from './time-select.tsx'

type Scope = 'this' | 'later' | 'all'

const SCOPES: readonly { readonly value: Scope; readonly label: string }[] = [{ value: 'this', label: '这一次' }, { value: 'later', label: '这一次及以后' }, { value: 'all', label: '全部' }]

interface SeriesChangeProps {
  readonly record: BookingRecord
  readonly seriesId: string
  readonly rooms: readonly Room[]
  readonly mayWork: boolean
}

/** The series a booking belongs to, and changing this one, those from here on, or all of it. */
export function SeriesChange({ record, seriesId, rooms, mayWork }: SeriesChangeProps) {
  const [open, setOpen] = useState(false)
  const answer = useAnswer(`series ${seriesId}`, (client) => client.scheduling.series({ seriesId }), ['booking', 'series', 'room'])
  return (
    <Answered answer={answer}>
      {(series) => (
        <section aria-label="周期预约">
          <Flex gap={8} align="center" wrap>
            <strong>周期预约：{recurrenceText(series.recurrence)}</strong>
            <span>共 {series.bookings.length} 次，这是第 {series.bookings.findIndex(({ id }) => id === record.id) + 1} 次</span>
            {mayWork && !open && changeable(series, record, 'all').length > 0 && <Button size="small" onClick={() => setOpen(true)}>改多次或取消多次</Button>}
          </Flex>
          {open && <ChangeForm record={record} series={series} rooms={rooms} onDone={() => setOpen(false)} />}
        </section>
      )}
    </Answered>
  )
}

/** The bookings of a scope that can still change. */
function changeable(series: Series, { id, startsAt }: Pick<Booking, 'id' | 'startsAt'>, scope: Scope): readonly Booking[] {
  return series.bookings.filter((booking) => (booking.state === 'approved' || booking.state === 'registered') && (scope === 'all' || (scope === 'this' ? booking.id === id : booking.startsAt >= startsAt)))
}

function ChangeForm({ record, series, rooms, onDone }: { readonly record: BookingRecord; readonly series: Series; readonly rooms: readonly Room[]; readonly onDone: () => void }) {
  const [scope, setScope] = useState<Scope>('later')
  const [times, setTimes] = useState({ roomId: record.roomId, modeId: undefined as string | null | undefined, from: timeText(record.startsAt), to: timeText(record.endsAt) })
  const [purpose, setPurpose] = useState(record.purpose)
  const [decisions, setDecisions] = useState<ReadonlyMap<string, Decision>>(new Map())
  const { busy, act } = useAct()
  const offerUndo = useUndo()
  const touched = changeable(series, record, scope)
  const question = { bookingId: record.id, scope, times, seen: touched.map(({ id, version }) => [id, version]) }
  const { found: preview, keep } = useLooked<SeriesPreview>(question)
  const chosen = preview === null ? [] : slotsOf(preview.rows, decisions)
  const modeIn = (roomId: string): string | null => modeOfWish(rooms, { roomId, modeId: times.modeId === undefined ? record.modeId : times.modeId, heads: record.headsExpected })?.id ?? null
  /** Until one is chosen, each keeps its own. */
  const chosenMode = (roomId: string): { readonly modeId?: string | null } => (times.modeId === undefined ? {} : { modeId: modeIn(roomId) })
  const look = async (): Promise<void> => {
    const found = await act((client) => client.scheduling.previewSeriesChange({ bookingId: record.id, scope, roomId: times.roomId, ...chosenMode(times.roomId), from: times.from as ClockTime, to: times.to as ClockTime }))
    if (!found) return
    keep(question, found)
    setDecisions(new Map())
  }
  const save = async (): Promise<void> => {
    const changed = await act((client) => client.scheduling.changeBookings({ changes: chosen.map(({ row, slot }) => ({ bookingId: row.bookingId ?? '', version: row.version, ...slot, ...chosenMode(slot.roomId) })), purpose: purpose.trim() || record.purpose }))
    if (!changed) return
    onDone()
    const before = new Map(series.bookings.map((booking) => [booking.id, booking]))
    offerUndo(`已改 ${changed.length} 次`, () => act((client) => client.scheduling.changeBookings({
      purpose: record.purpose, changes: changed.map(({ id, version, ...now }) => {
        const { roomId, modeId, startsAt, endsAt } = before.get(id) ?? now
        return { bookingId: id, version, roomId, modeId, startsAt, endsAt }
      }),
    }), { done: '已改回' }))
  }
  const cancel = async (): Promise<void> => {
    const cancelled = await act((client) => client.scheduling.cancelBookings({ bookings: touched.map(({ id, version }) => ({ bookingId: id, version })), by: 'applicant' }))
    if (!cancelled) return
    onDone()
    offerUndo(`已取消 ${cancelled.length} 次`, () => act((client) => client.scheduling.restoreBookings({ bookings: cancelled.map(({ id, version }) => ({ bookingId: id, version })) }), { done: '已全部恢复' }))
  }

  return (
    <Form layout="vertical" aria-label="改周期预约" style={{ marginTop: 12 }} onFinish={() => void (preview === null ? look() : save())}>
      <Flex vertical gap={12}>
        <Segmented aria-label="改哪些" value={scope} options={[...SCOPES]} onChange={setScope} />
        <Flex gap={8} wrap align="center">
          <Select aria-label="改到哪里" value={times.roomId} onChange={(roomId) => setTimes({ ...times, roomId, ...chosenMode(roomId) })} style={{ minWidth: 180 }} options={rooms.filter(({ id, active }) => active || id === record.roomId).map(({ id, name, capacity }) => ({ value: id, label: `${name}（${capacity} 人）` }))} />
          <ModeSelect room={rooms.find(({ id }) => id === times.roomId)} modeId={modeIn(times.roomId)} onChange={(modeId) => setTimes({ ...times, modeId })} />
          <TimeSelect label="改为开始" value={times.from} onChange={(from) => setTimes({ ...times, from })} />
          <span>到</span>
          <TimeSelect label="改为结束" value={times.to} onChange={(to) => setTimes({ ...times, to })} />
          <Input aria-label="改为用途" maxLength={30} value={purpose} onChange={(event) => setPurpose(event.target.value)} style={{ width: 180 }} />
        </Flex>
        {preview !== null && <SeriesTable preview={preview} decisions={decisions} onDecide={(on, decision) => setDecisions(new Map([...decisions, [on, decision]]))} />}
        <Flex gap={8} wrap>
          {preview === null
            ? <Button type="primary" htmlType="submit" loading={busy}>看看每一次</Button>
            : <Button type="primary" htmlType="submit" loading={busy} disabled={chosen.length === 0}>改 {chosen.length} 次</Button>}
          <Button danger loading={busy} onClick={() => void cancel()}>本人取消 {touched.length} 次</Button>
          <Button onClick={onDone}>不改了</Button>
        </Flex>
      </Flex>
    </Form>
  )
}
