import { Button, Flex, Table } from 'antd'
import { useState } from 'react'
import type { WaitingItem } from '../../../shared/contract/scheduling-waiting.ts'
import { waitingStateLabels } from '../../../shared/text/call-labels.ts'
import { dateOfMoment, dayText, momentText, spanText } from '../../../shared/text/time.ts'
import { useAnswer } from '../../ui/station.tsx'
import { useMayWork } from '../app/session-store.ts'
import { Answered } from '../ui/answered.tsx'
import { ExportButton } from '../ui/export-button.tsx'
import { useAct } from '../ui/use-act.ts'
import { useNow } from '../ui/use-now.ts'
import { useUndo } from '../ui/use-undo.tsx'
import { newWaiting, WaitingForm } from './waiting-form.tsx'

/** Who waits for which room, in the order of asking. */
export function WaitingPanel() {
  const [joining, setJoining] = useState(false)
  const mayWork = useMayWork()
  const today = dateOfMoment(useNow())
  const line = useAnswer('waiting', (client) => client.scheduling.waitingList(), ['waiting', 'room', 'resident'])
  const rooms = useAnswer('rooms', (client) => client.scheduling.rooms(), ['room'])
  return (
    <Flex vertical gap={16}>
      {!joining && (
        <Flex gap={8}>
          {mayWork && <Button type="primary" onClick={() => setJoining(true)}>登记候补</Button>}
          <ExportButton label="导出候补" make={(client) => client.scheduling.waitingListXlsx()} />
        </Flex>
      )}
      {joining && <Answered answer={rooms}>{(all) => <WaitingForm rooms={all} first={newWaiting({ roomId: all.find(({ active }) => active)?.id ?? '', on: today, from: '15:00', to: '16:00' })} onDone={() => setJoining(false)} />}</Answered>}
      <Answered answer={line}>{(all) => (all.length === 0 ? <p style={{ margin: 0 }}>没有人在候补。场地约满时可以登记候补，空出来先给先登记的人。</p> : <Line line={all} mayWork={mayWork} />)}</Answered>
    </Flex>
  )
}

function Line({ line, mayWork }: { readonly line: readonly WaitingItem[]; readonly mayWork: boolean }) {
  const { busy, act } = useAct()
  const offerUndo = useUndo()
  const leave = async ({ id, version, holder }: WaitingItem): Promise<void> => {
    const left = await act((client) => client.scheduling.leaveWaiting({ waitingId: id, version }))
    if (left) offerUndo(`${holder}：已退出候补`, () => act((client) => client.scheduling.rejoinWaiting({ waitingId: left.id, version: left.version }), { done: '已回到原来的位置' }))
  }
  return (
    <Table<WaitingItem> size="small" rowKey="id" pagination={false} dataSource={line} columns={[
      { title: '位置', width: 70, render: (_, { place }) => (place === null ? '' : `第 ${place}`) },
      { title: '谁', dataIndex: 'holder', width: 150 },
      { title: '电话', dataIndex: 'maskedPhone', width: 130 },
      { title: '时间', width: 200, render: (_, { startsAt, endsAt }) => `${dayText(startsAt)} ${spanText(startsAt, endsAt)}` },
      { title: '场地', render: (_, { roomId, roomName, modeName, heads }) => (roomId === null ? `能坐 ${heads} 人的都行` : modeName === null ? roomName : `${roomName}（${modeName}）`) },
      { title: '用途', dataIndex: 'purpose' },
      { title: '现在', render: (_, { state, offer }) => (offer ? <>{waitingStateLabels[state]} {offer.roomName}，保留到 {momentText(offer.untilAt)}，<a href="#/calls">去打电话</a></> : waitingStateLabels[state]) },
      { title: '', width: 110, render: (_, item) => mayWork && <Button size="small" aria-label={`${item.holder}退出候补`} loading={busy} onClick={() => void leave(item)}>退出候补</Button> },
    ]} />
  )
}
