import { Checkbox, Flex, Input, InputNumber, Select, Tooltip } from 'antd'
import type { Room } from '../../../shared/contract/scheduling.ts'
import { ModeSelect } from '../scheduling/mode-select.tsx'
import { TimeSelect } from '../scheduling/time-select.tsx'
import { DateField } from '../ui/date-field.tsx'
import type { SessionDraft } from './session-draft.ts'

interface SessionFieldsProps {
  readonly rooms: readonly Room[]
  readonly draft: SessionDraft
  readonly onChange: (draft: SessionDraft) => void
}

const OUTSIDE = 'outside'

/** When and where a session is, and for how many. */
export function SessionFields({ rooms, draft, onChange }: SessionFieldsProps) {
  const options = [...rooms.filter((room) => room.active || room.id === draft.roomId).map((room) => ({ value: room.id, label: `${room.name}（${room.capacity} 人）` })), { value: OUTSIDE, label: '不占场地（室外等）' }]
  return (
    <Flex gap={8} wrap align="center">
      <DateField value={draft.on} onChange={(on) => onChange({ ...draft, on })} />
      <TimeSelect label="开始" value={draft.from} onChange={(from) => onChange({ ...draft, from })} />
      <span>到</span>
      <TimeSelect label="结束" value={draft.to} onChange={(to) => onChange({ ...draft, to })} />
      <Select aria-label="场地" value={draft.roomId ?? OUTSIDE} onChange={(value) => onChange({ ...draft, roomId: value === OUTSIDE ? null : value, modeId: null })} style={{ width: 230 }} options={options} />
      <ModeSelect room={rooms.find(({ id }) => id === draft.roomId)} modeId={draft.modeId} onChange={(modeId) => onChange({ ...draft, modeId })} />
      {draft.roomId === null && <Input aria-label="地点" placeholder="地点，如小区广场" maxLength={50} value={draft.place} onChange={(event) => onChange({ ...draft, place: event.target.value })} style={{ width: 200 }} />}
      <InputNumber aria-label="名额" placeholder="名额不限" min={1} max={100_000} value={draft.capacity} onChange={(capacity) => onChange({ ...draft, capacity })} style={{ width: 110 }} />
      <Tooltip title="报过名的人可以在签到屏上点自己的名字（只显示部分字）">
        <Checkbox checked={draft.listed} onChange={(event) => onChange({ ...draft, listed: event.target.checked })}>签到屏列名单</Checkbox>
      </Tooltip>
    </Flex>
  )
}
