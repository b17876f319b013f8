import { Button, Flex, Input, InputNumber, Typography } from 'antd'
import type { Draft } from './wizard-state.ts'

interface RoomsStepProps {
  readonly rooms: Draft['rooms']
  readonly onChange: (rooms: Draft['rooms']) => void
}

/** The rooms of the house; the usual ones are filled in. */
export function RoomsStep({ rooms, onChange }: RoomsStepProps) {
  const replace = (index: number, part: Partial<Draft['rooms'][number]>): void => onChange(rooms.map((room, at) => (at === index ? { ...room, ...part } : room)))
  return (
    <Flex vertical gap={10}>
      <p style={{ margin: 0 }}>已按常见的站点填好，请改成本站的实际情况。以后可以在“设置”里增减、改用途，或把相通的场地合并。</p>
      {rooms.map((room, index) => (
        <Flex key={index} gap={10} align="center">
          <Input aria-label={`第 ${index + 1} 个场地的名称`} maxLength={30} value={room.name} onChange={(event) => replace(index, { name: event.target.value })} />
          <InputNumber aria-label={`第 ${index + 1} 个场地容纳人数`} min={1} max={5000} precision={0} suffix="人" value={room.capacity} onChange={(capacity) => replace(index, { capacity: capacity ?? 1 })} style={{ width: 140 }} />
          <Typography.Text type="secondary" style={{ width: 180 }}>{(room.modes ?? []).map(({ name }) => name).join('、')}</Typography.Text>
          <Button onClick={() => onChange(rooms.filter((_, at) => at !== index))} aria-label={`删除 ${room.name}`}>删除</Button>
        </Flex>
      ))}
      <Button onClick={() => onChange([...rooms, { name: '', capacity: 20 }])} style={{ alignSelf: 'flex-start' }}>增加场地</Button>
    </Flex>
  )
}
