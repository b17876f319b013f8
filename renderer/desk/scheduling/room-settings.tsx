import { Button, Form, Input, InputNumber, Modal, Switch, Table, Tag } from 'antd'
import { useState } from 'react'
import type { Room } from '../../../shared/contract/scheduling.ts'
import { useAnswer } from '../../ui/station.tsx'
import { Answered } from '../ui/answered.tsx'
import { useAct } from '../ui/use-act.ts'

/** The rooms of the house; one taken out of use keeps its history. */
export function RoomSettings() {
  const rooms = useAnswer('rooms', (client) => client.scheduling.rooms(), ['room'])
  const [open, setOpen] = useState<{ readonly room: Room | null } | null>(null)
  return (
    <Answered answer={rooms}>
      {(list) => (
        <>
          <Button type="primary" onClick={() => setOpen({ room: null })} style={{ marginBottom: 12 }}>新增场地</Button>
          <Table<Room> rowKey="id" size="small" pagination={false} dataSource={list} columns={[
            { title: '名称', dataIndex: 'name' },
            { title: '容纳人数', dataIndex: 'capacity', align: 'right', width: 120 },
            { title: '状态', dataIndex: 'active', width: 120, render: (active: boolean) => <Tag color={active ? 'success' : 'default'}>{active ? '在用' : '停用'}</Tag> },
            { title: '操作', width: 120, render: (_, room) => <Button size="small" onClick={() => setOpen({ room })}>修改</Button> },
          ]} />
          {open && <RoomForm room={open.room} onClose={() => setOpen(null)} />}
        </>
      )}
    </Answered>
  )
}

function RoomForm({ room, onClose }: { readonly room: Room | null; readonly onClose: () => void }) {
  const { act, busy } = useAct()
  const [form] = Form.useForm<Omit<Room, 'id' | 'position'>>()
  const save = async (fields: Omit<Room, 'id' | 'position'>): Promise<void> => {
    const saved = await act((client) => (room ? client.scheduling.updateRoom({ id: room.id, ...fields }) : client.scheduling.addRoom({ name: fields.name, capacity: fields.capacity })), { done: '已保存' })
    if (saved) onClose()
  }
  return (
    <Modal open title={room ? '修改场地' : '新增场地'} okText="保存" confirmLoading={busy} onOk={() => form.submit()} onCancel={onClose}>
      <Form form={form} layout="vertical" initialValues={room ?? { name: '', capacity: 20, active: true }} onFinish={(fields) => void save(fields)}>
        <Form.Item name="name" label="名称" rules={[{ required: true, whitespace: true, message: '请填写名称' }]}><Input maxLength={30} /></Form.Item>
        <Form.Item name="capacity" label="容纳人数" rules={[{ required: true, message: '请填写人数' }]}><InputNumber min={1} max={5000} precision={0} /></Form.Item>
        <Form.Item name="active" label="在用" hidden={!room}><Switch /></Form.Item>
      </Form>
    </Modal>
  )
}
