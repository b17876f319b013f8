import { Select } from 'antd'
import type { Room } from '../../../shared/contract/rooms.ts'

interface ModeSelectProps {
  /** A room without modes has nothing to choose: then nothing is shown. */
  readonly room: Room | undefined
  /** Null: as it stands. */
  readonly modeId: string | null
  readonly onChange: (modeId: string | null) => void
}

/** What a room is made ready for; as it stands unless said otherwise. */
export function ModeSelect({ room, modeId, onChange }: ModeSelectProps) {
  const modes = room?.modes.filter(({ active }) => active) ?? []
  if (modes.length === 0) return null
  return (
    <Select<string | null> aria-label="场地布置" value={modes.some(({ id }) => id === modeId) ? modeId : null} onChange={onChange} style={{ width: 200 }}
      options={[{ value: null, label: '按现在的布置' }, ...modes.map(({ id, name, capacity }) => ({ value: id, label: `${name}（${capacity} 人）` }))]} />
  )
}
