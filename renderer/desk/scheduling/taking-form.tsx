import { Alert, Button, Flex, Form, Input, Select } from 'antd'
import { useState } from 'react'
import type { StationReason } from '../../../shared/contract/booking.ts'
import type { Room } from '../../../shared/contract/rooms.ts'
import type { Touched } from '../../../shared/contract/scheduling-takings.ts'
import { stationReasonLabels } from '../../../shared/text/booking-labels.ts'
import { refusalOf } from '../../../shared/text/refusals.ts'
import { useUnsaved } from '../ui/unsaved.ts'
import { useAct } from '../ui/use-act.ts'
import { useUndo } from '../ui/use-undo.tsx'
import { SlotFields } from './slot-fields.tsx'
import { wishOf, type Slot } from './slot.ts'
import { TakingTouched } from './taking-touched.tsx'

const REASONS = (Object.keys(stationReasonLabels) as StationReason[]).map((value) => ({ value, label: stationReasonLabels[value] }))

/** Takes a room for the station: first everything it would put an end to, then the act. */
export function TakingForm({ rooms, first, onDone }: { readonly rooms: readonly Room[]; readonly first: Slot; readonly onDone: () => void }) {
  const [slot, setSlot] = useState(first)
  const [reason, setReason] = useState<StationReason>('meeting')
  const [purpose, setPurpose] = useState('')
  const [note, setNote] = useState('')
  const [touched, setTouched] = useState<readonly Touched[] | null>(null)
  const [stale, setStale] = useState(false)
  const { busy, act } = useAct()
  const offerUndo = useUndo()
  useUnsaved(touched !== null || note !== '')
  const stuck = touched?.some(({ takeable }) => !takeable) ?? false
  const people = touched?.reduce((sum, one) => sum + one.people, 0) ?? 0

  const look = async (): Promise<void> => {
    const found = await act((client) => client.scheduling.previewTaking(wishOf(slot)))
    if (found) setTouched(found)
  }
  const onRefusal = (error: unknown): boolean => {
    const old = refusalOf(error, 'STALE') !== null
    setStale(old)
    if (old) void look()
    return old
  }
  const take = async (): Promise<void> => {
    setStale(false)
    const seen = (touched ?? []).map(({ ownerId }) => ownerId)
    const text = purpose.trim() === '' ? stationReasonLabels[reason] : purpose.trim()
    const taken = await act((client) => client.scheduling.takeRoom({ ...wishOf(slot), reason, note: note.trim(), purpose: text, seen }), { onRefusal })
    if (!taken) return
    onDone()
    offerUndo(`已征用${taken.roomName}，${taken.callsLeft} 人待通知`, () => act((client) => client.scheduling.undoTaking({ takingId: taken.id, version: taken.version }), { done: '已撤销征用' }))
  }

  return (
    <Form layout="vertical" aria-label="站方征用" onFinish={() => void (touched === null ? look() : take())}>
      <Form.Item label="征用哪里、什么时间" style={{ maxWidth: 720 }}>
        <SlotFields rooms={rooms} slot={slot} onChange={(chosen) => {
          setSlot(chosen)
          setTouched(null)
        }} />
      </Form.Item>
      <Form.Item label="原因和用途">
        <Flex gap={8} wrap>
          <Select aria-label="征用原因" value={reason} options={REASONS} onChange={setReason} style={{ width: 140 }} />
          <Input aria-label="用途" placeholder={`用途（不填就是“${stationReasonLabels[reason]}”）`} maxLength={30} value={purpose} onChange={(event) => setPurpose(event.target.value)} style={{ width: 260 }} />
          <Input aria-label="说明" placeholder="说明（可不填）" maxLength={200} value={note} onChange={(event) => setNote(event.target.value)} style={{ width: 260 }} />
        </Flex>
      </Form.Item>
      {stale && <Alert type="warning" showIcon title="这段时间的安排刚有变化，已为您刷新，请再看一眼。" style={{ marginBottom: 12 }} />}
      {touched !== null && <TakingTouched touched={touched} />}
      {stuck && <Alert type="warning" showIcon title="有正在使用或停用的安排，不能征用。请先到那一项里办结，或换一段时间。" style={{ marginTop: 12 }} />}
      <Flex gap={8} style={{ marginTop: 16 }}>
        {touched === null
          ? <Button key="look" type="primary" htmlType="submit" loading={busy}>看看会影响谁</Button>
          : <Button key="take" type="primary" danger htmlType="submit" loading={busy} disabled={stuck}>{touched.length === 0 ? '征用' : `征用，取消 ${touched.length} 项，通知 ${people} 人`}</Button>}
        <Button onClick={onDone}>不征用了</Button>
      </Flex>
    </Form>
  )
}
