import { Button } from 'antd'
import { useMemo } from 'react'
import type { RefusalData } from '../../../shared/contract/errors.ts'
import { refusalSentences } from '../../../shared/text/refusals.ts'
import { WaysOut } from '../ui/ways-out.tsx'
import type { Wish } from './slot.ts'

const { ROOM_TAKEN: sayTaken } = refusalSentences

interface ClashNoticeProps {
  readonly clash: RefusalData<'ROOM_TAKEN'>
  readonly onChoose: (choice: Wish) => void
  /** Where whoever asks may wait for the room instead. */
  readonly onWait?: () => void
}

/** Who has the room, and where and when there is another. */
export function ClashNotice({ clash, onChoose, onWait }: ClashNoticeProps) {
  const choices = useMemo(() => clash.choices.map((choice) => ({ ...choice, name: choice.roomName })), [clash])
  return (
    <WaysOut title={sayTaken(clash)} at={clash.blocker.startsAt} choices={choices} none="一周内没有其他空闲，请换一天。" onChoose={onChoose}>
      {onWait && <Button size="large" onClick={onWait}>都不行，排候补</Button>}
    </WaysOut>
  )
}
