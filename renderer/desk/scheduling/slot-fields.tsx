import { Flex, Select } from 'antd'
import type { Room } from '../../../shared/contract/scheduling.ts'
import { DateField } from '../ui/date-field.tsx'
import { startingAt, type Slot } from './slot.ts'
import { TimeSelect } from './time-select.tsx'

interface SlotFieldsProps {
  readonly rooms: readonly Room[]
  readonly slot: Slot
  readonly onChange: (slot: Slot) => void
  /** Where the days are told elsewhere. */
  readonly dateless?: boolean
}

/** Which room, which day, from when to when. */
export function SlotFields({ rooms, slot, onChange, dateless = false }: SlotFieldsProps) {
  return (
    <Flex gap={8} wrap align="center">
      <Select aria-label="场地" value={slot.roomId} onChange={(roomId) => onChange({ ...slot, roomId })} style={{ minWidth: 200 }}
        options={rooms.filter((room) => room.active || room.id === slot.roomId).map((room) => ({ value: room.id, label: `${room.name}（${room.capacity} 人）` }))} />
      {!dateless && <DateField value={slot.on} onChange={(on) => onChange({ ...slot, on })} />}
      <TimeSelect label="开始" value={slot.from} onChange={(from) => onChange(startingAt(slot, from))} />
      <span>到</span>
      <TimeSelect label="结束" value={slot.to} onChange={(to) => onChange({ ...slot, to })} />
    </Flex>
  )
}
