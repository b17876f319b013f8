import { Button, Drawer, Flex, Form, Input, InputNumber, Radio, Segmented, Select } from 'antd'
import { useState } from 'react'
import type { Room } from '../../../shared/contract/rooms.ts'
import { DateField } from '../ui/date-field.tsx'
import { useUnsaved } from '../ui/unsaved.ts'
import { useAct } from '../ui/use-act.ts'
import { ModeFields } from './mode-fields.tsx'
import { dayOf, draftOf, inUseOf, inUseText, layoutOf, seatsOf, type RoomDraft } from './room-draft.ts'
import { StillHeld } from './still-held.tsx'

interface RoomDrawerProps {
  /** Null for a new room. */
  readonly room: Room | null
  readonly rooms: readonly Room[]
  readonly today: string
  readonly onClose: () => void
}

/** One room: plain or joined, what it is used for, and since when or until when it is in use. */
export function RoomDrawer({ room, rooms, today, onClose }: RoomDrawerProps) {
  const { act, busy } = useAct()
  const [form] = Form.useForm<RoomDraft>()
  const [typed, setTyped] = useState<readonly string[]>([])
  const saved = useUnsaved(typed.length > 0)
  const joined = Form.useWatch('joined', form) ?? false

  const save = async (draft: RoomDraft): Promise<void> => {
    const layout = layoutOf(draft)
    const done = await act((client) => (room ? client.scheduling.updateRoom({ id: room.id, ...layout, ...inUseOf(draft, room, today) }) : client.scheduling.addRoom(layout)), { done: '场地已保存' })
    if (!done) return
    saved()
    onClose()
  }
  const seatParts = (partIds: readonly string[]): void => {
    if (!typed.includes('capacity') && !room) form.setFieldValue('capacity', seatsOf(partIds, rooms))
  }

  return (
    <Drawer open title={room ? '修改场地' : '新增场地'} size={760} onClose={onClose} destroyOnHidden
      footer={<Flex justify="flex-end" gap={8}><Button onClick={onClose}>取消</Button><Button type="primary" loading={busy} onClick={() => form.submit()}>保存场地</Button></Flex>}>
      <Form<RoomDraft> form={form} layout="vertical" initialValues={draftOf(room, today)} onValuesChange={(changed) => setTyped([...typed, ...Object.keys(changed)])} onFinish={(draft) => void save(draft)}>
        <Form.Item name="joined" label="场地种类"><Segmented options={[{ value: false, label: '单个场地' }, { value: true, label: '合并场地' }]} /></Form.Item>
        {joined && <PartsField room={room} rooms={rooms} onChange={seatParts} />}
        <Flex gap={12}>
          <Form.Item name="name" label="名称" rules={[{ required: true, whitespace: true, message: '请填写名称' }]} style={{ flex: 1 }}><Input maxLength={30} /></Form.Item>
          <Form.Item name="capacity" label="最多容纳" rules={[{ required: true, message: '请填写人数' }]}><InputNumber min={1} max={5000} precision={0} suffix="人" style={{ width: 140 }} /></Form.Item>
        </Flex>
        <Form.Item label="用途（一室多用）" extra="预约时可以选用途：按用途的人数收，前后自动留出布置和收拾的时间。不分用途的，不用填。"><ModeFields /></Form.Item>
        {room && <UseFields room={room} />}
      </Form>
    </Drawer>
  )
}

function PartsField({ room, rooms, onChange }: Pick<RoomDrawerProps, 'room' | 'rooms'> & { readonly onChange: (partIds: readonly string[]) => void }) {
  const plain = rooms.filter(({ id, partIds }) => partIds.length === 0 && id !== room?.id)
  return (
    <Form.Item name="partIds" label="由哪些场地合成" extra="约了合并场地，里面的每个场地同时占用；任何一个被占，合并场地就不能约。用过以后组成不能再改。"
      rules={[{ validator: (_, partIds: readonly string[]) => (partIds.length >= 2 ? Promise.resolve() : Promise.reject(new Error('请至少选两个场地'))) }]}>
      <Select mode="multiple" onChange={onChange} placeholder="至少选两个" options={plain.map(({ id, name, capacity }) => ({ value: id, label: `${name}（${capacity} 人）` }))} />
    </Form.Item>
  )
}

function UseFields({ room }: { readonly room: Room }) {
  const use = Form.useWatch<RoomDraft['use'] | undefined>('use')
  const from = Form.useWatch<string | undefined>('from') ?? ''
  const word = room.active ? '停用' : '启用'
  return (
    <>
      <Form.Item name="use" label={`使用状态：${inUseText(room)}`}>
        <Radio.Group options={[
          { value: 'keep', label: '不改' }, { value: 'switch', label: word },
          ...(room.switchesOn === null ? [] : [{ value: 'stay', label: `取消 ${dayOf(room.switchesOn)}起${word}的安排` }]),
        ]} />
      </Form.Item>
      <Form.Item name="from" label={`从哪天起${word}`} hidden={use !== 'switch'}><FromField /></Form.Item>
      {use === 'switch' && room.active && <StillHeld room={room} from={from} />}
    </>
  )
}

function FromField({ value = '', onChange }: { readonly value?: string; readonly onChange?: (on: string) => void }) {
  return <DateField value={value} label="从哪天起" onChange={(on) => onChange?.(on)} />
}
