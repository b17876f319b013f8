import { Button, Flex, Table } from 'antd'
import { useState } from 'react'
import type { Taking } from '../../../shared/contract/scheduling-takings.ts'
import { stationReasonLabels } from '../../../shared/text/booking-labels.ts'
import { dateOfMoment, dayText, spanText } from '../../../shared/text/time.ts'
import { useAnswer } from '../../ui/station.tsx'
import { useMayWork } from '../app/session-store.ts'
import { Answered } from '../ui/answered.tsx'
import { useAct } from '../ui/use-act.ts'
import { useNow } from '../ui/use-now.ts'
import { TakingForm } from './taking-form.tsx'

/** Rooms the station took, and taking another. */
export function TakingPanel() {
  const [taking, setTaking] = useState(false)
  const mayWork = useMayWork()
  const today = dateOfMoment(useNow())
  const takings = useAnswer('takings', (client) => client.scheduling.takings(), ['taking', 'call', 'booking', 'room'])
  const rooms = useAnswer('rooms', (client) => client.scheduling.rooms(), ['room'])
  return (
    <Flex vertical gap={16}>
      {!taking && mayWork && <div><Button type="primary" onClick={() => setTaking(true)}>征用场地</Button></div>}
      {taking && (
        <Answered answer={rooms}>
          {(all) => <TakingForm rooms={all} first={{ roomId: all.find(({ active }) => active)?.id ?? '', on: today, from: '09:00', to: '11:00' }} onDone={() => setTaking(false)} />}
        </Answered>
      )}
      <Answered answer={takings}>{(all) => (all.length === 0 ? <p style={{ margin: 0 }}>没有征用的场地。</p> : <Takings takings={all} mayWork={mayWork} />)}</Answered>
    </Flex>
  )
}

function Takings({ takings, mayWork }: { readonly takings: readonly Taking[]; readonly mayWork: boolean }) {
  const { busy, act } = useAct()
  return (
    <Table<Taking> size="small" rowKey="id" pagination={false} dataSource={takings} columns={[
      { title: '时间', width: 200, render: (_, { startsAt, endsAt }) => `${dayText(startsAt)} ${spanText(startsAt, endsAt)}` },
      { title: '场地', dataIndex: 'roomName', width: 150 },
      { title: '原因', render: (_, { reason, note }) => (note === '' ? stationReasonLabels[reason] : `${stationReasonLabels[reason]}：${note}`) },
      { title: '让出', width: 90, render: (_, { gaveWay }) => `${gaveWay} 项` },
      { title: '还没打的电话', width: 120, render: (_, { callsLeft }) => (callsLeft === 0 ? '没有' : <a href="#/calls">{callsLeft} 个</a>) },
      { title: '', width: 130, render: (_, { id, version, roomName }) => mayWork && (
        <Button size="small" aria-label={`撤销征用${roomName}`} loading={busy} onClick={() => void act((client) => client.scheduling.undoTaking({ takingId: id, version }), { done: '已撤销征用，原来的安排已恢复' })}>撤销征用</Button>
      ) },
    ]} />
  )
}
