import { Alert, Button, Flex } from 'antd'
import { useEffect, useEffectEvent, useRef } from 'react'
import type { RefusalData } from '../../../shared/contract/errors.ts'
import { refusalSentences } from '../../../shared/text/refusals.ts'
import { dateOfMoment, dayText, spanText } from '../../../shared/text/time.ts'
import '../ui/keys.css'
import type { Wish } from './slot.ts'

const { ROOM_TAKEN: sayTaken } = refusalSentences

const NO_CHOICE = '一周内没有其他空闲，请换一天。'

interface ClashNoticeProps {
  readonly clash: RefusalData<'ROOM_TAKEN'>
  readonly onChoose: (choice: Wish) => void
  /** Where whoever asks may wait for the room instead. */
  readonly onWait?: () => void
}

/** What stands in the way, and up to three ways out: a tap, or the keys 1, 2 and 3; beside them the line for the room. */
export function ClashNotice({ clash: { blocker, choices }, onChoose, onWait }: ClashNoticeProps) {
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [blocker])
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const choice = event.target instanceof HTMLInputElement ? undefined : choices[Number(event.key) - 1]
    if (!choice) return
    event.preventDefault()
    event.stopPropagation()
    onChoose(choice)
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event)
    window.addEventListener('keydown', listener, { capture: true })
    return () => window.removeEventListener('keydown', listener, { capture: true })
  }, [])
  const day = (at: number): string => (dateOfMoment(at) === dateOfMoment(blocker.startsAt) ? '' : `${dayText(at)} `)
  return (
    <Alert type="warning" showIcon role="alert" title={sayTaken({ blocker, choices })}
      description={choices.length === 0 && !onWait ? NO_CHOICE : (
        <Flex gap={8} wrap align="center" style={{ marginTop: 4 }}>
          {choices.length === 0 && NO_CHOICE}
          {choices.map((choice, index) => (
            <Button key={`${choice.roomId} ${choice.startsAt}`} ref={index === 0 ? first : undefined} size="large" onClick={() => onChoose(choice)}>
              <kbd>{index + 1}</kbd> {choice.roomName} {day(choice.startsAt)}{spanText(choice.startsAt, choice.endsAt)}
            </Button>
          ))}
          {onWait && <Button size="large" onClick={onWait}>都不行，排候补</Button>}
        </Flex>
      )} />
  )
}
