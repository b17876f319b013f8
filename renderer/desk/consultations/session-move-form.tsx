import { Button, Flex, Form, Modal, Select } from 'antd'
import { useState } from 'react'
import type { DutySession, Late } from '../../../shared/contract/duty-sessions.ts'
import { dateOfMoment, momentAt, timeText } from '../../../shared/text/time.ts'
import { useAnswer } from '../../ui/station.tsx'
import { ClashNotice } from '../scheduling/clash-notice.tsx'
import { TimeSelect } from '../scheduling/time-select.tsx'
import { useClash } from '../scheduling/use-clash.ts'
import { DateField } from '../ui/date-field.tsx'
import { useAct } from '../ui/use-act.ts'
import { useUndo } from '../ui/use-undo.tsx'
import { LateForm } from './late-form.tsx'
import { useLate } from './use-late.ts'

interface Place {
  readonly roomId: string
  readonly startsAt: number
}

/** Moves a session with everybody in it; how long it takes stays as it is. */
export function SessionMoveForm({ session, onClose }: { readonly session: DutySession; readonly onClose: () => void }) {
  const rooms = useAnswer('rooms', (client) => client.scheduling.rooms(), ['room'])
  const [place, setPlace] = useState({ roomId: session.roomId, on: dateOfMoment(session.startsAt), from: timeText(session.startsAt) })
  const [asked, setAsked] = useState<Place | null>(null)
  const clash = useClash()
  const late = useLate()
  const { busy, act } = useAct()
  const offerUndo = useUndo()
  const move = async (to: Place, waived?: Late): Promise<void> => {
    clash.clear()
    setAsked(to)
    const moved = await act((client) => client.consultations.reschedule({ sessionId: session.id, ...to, ...(waived ? { late: waived } : {}) }), { onRefusal: (error) => late.onRefusal(error) || clash.onRefusal(error) })
    if (!moved) return
    offerUndo(moved.toCall === 0 ? '已改期' : `已改期，${moved.toCall} 位列入待打电话`, () => act((client) => client.consultations.undoReschedule({ sessionId: session.id }), { done: '已撤销改期' }))
    onClose()
  }
  return (
    <Modal open title="改期" width={640} footer={null} onCancel={onClose} destroyOnHidden>
      <p>预约都保留，时间一起移动，并列入“待打电话”。</p>
      <Form layout="vertical" onFinish={() => void move({ roomId: place.roomId, startsAt: momentAt(place.on, place.from) })}>
        <Form.Item label="改到">
          <Flex gap={8} wrap>
            <Select aria-label="场地" style={{ minWidth: 200 }} value={place.roomId} onChange={(roomId) => setPlace({ ...place, roomId })}
              options={(rooms.data ?? []).filter((room) => room.active || room.id === place.roomId).map((room) => ({ value: room.id, label: room.name }))} />
            <DateField value={place.on} onChange={(on) => setPlace({ ...place, on })} />
            <TimeSelect label="开始" value={place.from} onChange={(from) => setPlace({ ...place, from })} />
          </Flex>
        </Form.Item>
        {clash.clash && <div style={{ marginBottom: 16 }}><ClashNotice clash={clash.clash} onChoose={({ roomId, startsAt }) => void move({ roomId, startsAt })} /></div>}
        <Flex justify="flex-end" gap={8}>
          <Button onClick={onClose}>不改了</Button>
          <Button type="primary" htmlType="submit" loading={busy}>改期</Button>
        </Flex>
      </Form>
      {late.refused !== null && asked && <LateForm refused={late.refused} act="仍然改期" busy={busy} onWaive={(waived) => void move(asked, waived)} onClose={late.clear} />}
    </Modal>
  )
}
