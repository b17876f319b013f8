import { Alert, Button, Flex, Form, Segmented } from 'antd'
import { useState } from 'react'
import type { Room } from '../../../shared/contract/rooms.ts'
import type { SeriesPreview } from '../../../shared/contract/scheduling-series.ts'
import { modeOfWish } from '../../../shared/domain/scheduling/mode-in-room.ts'
import type { ClockTime } from '../../../shared/domain/values/clock-time.ts'
import { codeOf, sentenceFor } from '../../../shared/text/refusals.ts'
import { recurrenceText } from '../../../shared/text/series.ts'
import { dayText, momentAt, weekdayText } from '../../../shared/text/time.ts'
import { useUnsaved } from '../ui/unsaved.ts'
import { useAct } from '../ui/use-act.ts'
import { useUndo } from '../ui/use-undo.tsx'
import { fallsOnFirstDay, withFirstDay } from './first-day.ts'
import { HolderFields, isNamed, NOBODY, type Holder } from './holder-fields.tsx'
import { useLooked } from './looked.ts'
import { ModeSelect } from './mode-select.tsx'
import { PurposeFields, type Purpose } from './purpose-fields.tsx'
import { RepeatFields } from './repeat-fields.tsx'
import { firstRepeat, recurrenceOf, slotsOf, type Decision } from './series-draft.ts'
import { SeriesReach } from './series-reach.tsx'
import { SeriesTable } from './series-table.tsx'
import { SlotFields } from './slot-fields.tsx'
import type { Slot } from './slot.ts'

interface SeriesFormProps {
  readonly rooms: readonly Room[]
  readonly first: Slot
  readonly onDone: () => void
}

/** Books what repeats: first every date with what stands against it, then all that was chosen in one act. */
export function SeriesForm({ rooms, first, onDone }: SeriesFormProps) {
  const [slot, setSlot] = useState(first)
  const [modeId, setModeId] = useState<string | null>(null)
  const [repeat, setRepeat] = useState(() => firstRepeat(first.on))
  const [holder, setHolder] = useState<Holder>(NOBODY)
  const [what, setWhat] = useState<Purpose>({ purpose: '排练', heads: 10 })
  const [decisions, setDecisions] = useState<ReadonlyMap<string, Decision>>(new Map())
  const [refused, setRefused] = useState<string | null>(null)
  const { busy, act } = useAct()
  const offerUndo = useUndo()
  useUnsaved(isNamed(holder))
  const recurrence = recurrenceOf(repeat, slot.on)
  const later = recurrence && !fallsOnFirstDay(recurrence, recurrence.from) ? recurrence : null
  const ready = isNamed(holder) && what.purpose.trim() !== '' && recurrence !== null
  const who = holder.kind === 'team' ? { team: { name: holder.name, phone: holder.phone } } : holder.person ? { residentId: holder.person.id } : {}
  const common = { ...who, purpose: what.purpose, headsExpected: what.heads }
  const question = { recurrence, slot, modeId, purpose: what.purpose, heads: what.heads, holder: holder.kind === 'team' ? holder.name : holder.person?.id }
  const { found: preview, keep } = useLooked<SeriesPreview>(question)
  const chosen = preview === null ? [] : slotsOf(preview.rows, decisions)

  const goTo = (chosen: Slot): void => {
    setSlot(chosen)
    setRepeat(withFirstDay(repeat, slot.on, chosen.on))
    setModeId(modeOfWish(rooms, { roomId: chosen.roomId, modeId, heads: what.heads })?.id ?? null)
  }
  const look = async (): Promise<void> => {
    if (!ready) return
    const found = await act((client) => client.scheduling.previewSeries({ recurrence, roomId: slot.roomId, modeId, from: slot.from as ClockTime, to: slot.to as ClockTime, ...common }))
    if (!found) return
    keep(question, found)
    setDecisions(new Map())
  }
  const onRefusal = (error: unknown): boolean => {
    if (codeOf(error) !== 'ROOM_TAKEN') return false
    setRefused(sentenceFor(error))
    void look()
    return true
  }
  const book = async (): Promise<void> => {
    if (!recurrence) return
    setRefused(null)
    const series = await act((client) => client.scheduling.bookSeries({ recurrence, modeId, ...common, slots: chosen.map((one) => one.slot) }), { onRefusal })
    if (!series) return
    onDone()
    const seen = series.bookings.map(({ id, version }) => ({ bookingId: id, version }))
    offerUndo(`已预约 ${series.bookings.length} 次`, () => act((client) => client.scheduling.cancelBookings({ bookings: seen, by: 'applicant' }), { done: '已全部取消' }))
  }

  return (
    <Form layout="vertical" aria-label="周期预约" onFinish={() => void (preview === null ? look() : book())}>
      <Form.Item label="谁用">
        <Segmented value={holder.kind} options={[{ value: 'team', label: '团队、单位' }, { value: 'resident', label: '居民' }]} onChange={(kind) => setHolder(kind === 'team' ? NOBODY : { kind: 'resident', person: null })} />
        <div style={{ marginTop: 8, maxWidth: 640 }}><HolderFields holder={holder} onChange={setHolder} /></div>
      </Form.Item>
      <Form.Item label={repeat.kind === 'dates' ? '场地和时间' : '场地、第一天和时间'} style={{ maxWidth: 720 }}>
        <SlotFields rooms={rooms} slot={slot} onChange={goTo} dateless={repeat.kind === 'dates'} />
        <div style={{ marginTop: 8 }}><ModeSelect room={rooms.find(({ id }) => id === slot.roomId)} modeId={modeId} onChange={setModeId} /></div>
      </Form.Item>
      <Form.Item label={recurrence ? `怎样重复：${recurrenceText(recurrence)}` : '怎样重复'}>
        <RepeatFields value={repeat} onChange={setRepeat} />
        <SeriesReach />
        {later && <p role="status" style={{ margin: '8px 0 0' }}>{dayText(momentAt(slot.on, '12:00'))}是{weekdayText(momentAt(slot.on, '12:00'))}，不在{recurrenceText(later)}里，从这一天以后的第一次开始。</p>}
      </Form.Item>
      <Form.Item label="用途和人数"><PurposeFields value={what} onChange={setWhat} /></Form.Item>
      {refused !== null && <Alert type="warning" showIcon role="alert" title={`${refused}一次都没有保存，已为您刷新，请再看一眼。`} style={{ marginBottom: 12 }} />}
      {preview !== null && <SeriesTable preview={preview} decisions={decisions} onDecide={(on, decision) => setDecisions(new Map([...decisions, [on, decision]]))} />}
      <Flex gap={8} style={{ marginTop: 16 }}>
        {preview === null
          ? <Button type="primary" htmlType="submit" loading={busy} disabled={!ready}>看看每一次</Button>
          : <Button type="primary" htmlType="submit" loading={busy} disabled={chosen.length === 0}>预约 {chosen.length} 次{chosen.length < preview.rows.length ? `，跳过 ${preview.rows.length - chosen.length} 次` : ''}</Button>}
        <Button onClick={onDone}>不约了</Button>
      </Flex>
    </Form>
  )
}
