import { Button, Empty, Flex, Table, Tag } from 'antd'
import { useState } from 'react'
import type { Room } from '../../../shared/contract/rooms.ts'
import { dateOfMoment } from '../../../shared/text/time.ts'
import { useAnswer } from '../../ui/station.tsx'
import { Answered } from '../ui/answered.tsx'
import { useNow } from '../ui/use-now.ts'
import { inUseText, modeText } from './room-draft.ts'
import { RoomDrawer } from './room-drawer.tsx'

/** The rooms of the house; one taken out of use keeps its history. */
export function RoomSettings() {
  const rooms = useAnswer('rooms', (client) => client.scheduling.rooms(), ['room'])
  const today = dateOfMoment(useNow())
  const [open, setOpen] = useState<{ readonly room: Room | null } | null>(null)
  return (
    <Answered answer={rooms}>
      {(list) => (
        <>
          <Button type="primary" onClick={() => setOpen({ room: null })} style={{ marginBottom: 12 }}>新增场地</Button>
          <Table<Room> rowKey="id" size="small" pagination={false} dataSource={list} locale={{ emptyText: <Empty description="还没有场地。点“新增场地”添加。" /> }} columns={[
            { title: '名称', dataIndex: 'name', width: 200 },
            { title: '最多容纳', dataIndex: 'capacity', align: 'right', width: 100, render: (capacity: number) => `${capacity} 人` },
            { title: '由哪些场地合成', width: 220, render: (_, room) => namesOf(room.partIds, list) },
            { title: '用途', render: (_, room) => <Modes room={room} /> },
            { title: '状态', width: 220, render: (_, room) => <Tag color={room.active ? 'success' : 'default'}>{inUseText(room)}</Tag> },
            { title: '操作', width: 90, render: (_, room) => <Button size="small" onClick={() => setOpen({ room })} aria-label={`修改${room.name}`}>修改</Button> },
          ]} />
          {open && <RoomDrawer room={open.room} rooms={list} today={today} onClose={() => setOpen(null)} />}
        </>
      )}
    </Answered>
  )
}

function Modes({ room }: { readonly room: Room }) {
  return <Flex gap={6} wrap>{room.modes.filter(({ active }) => active).map((mode) => <Tag key={mode.id} title={mode.equipment.join('、')}>{modeText(mode)}</Tag>)}</Flex>
}

function namesOf(partIds: readonly string[], rooms: readonly Room[]): string {
  return rooms.filter(({ id }) => partIds.includes(id)).map(({ name }) => name).join('、')
}
