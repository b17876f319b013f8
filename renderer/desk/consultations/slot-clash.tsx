import { Alert, Button, Flex } from 'antd'
import { useEffect, useEffectEvent, useRef } from 'react'
import type { RefusalData } from '../../../shared/contract/errors.ts'
import { refusalSentences } from '../../../shared/text/refusals.ts'
import { dateOfMoment, dayText, spanText } from '../../../shared/text/time.ts'
import '../ui/keys.css'

export type SlotClash = RefusalData<'SLOT_TAKEN'>

const { SLOT_TAKEN: sayTaken } = refusalSentences

interface SlotClashNoticeProps {
  readonly clash: SlotClash
  readonly onChoose: (choice: SlotClash['choices'][number]) => void
}

/** Who was quicker, and up to three ways out: a tap, or the keys 1, 2 and 3. */
export function SlotClashNotice({ clash, onChoose }: SlotClashNoticeProps) {
  const { blocker, choices } = clash
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
    <Alert type="warning" showIcon role="alert" style={{ marginBottom: 12 }} title={sayTaken(clash)}
      description={choices.length === 0 ? '一周内没有其他空闲时段。' : (
        <Flex gap={8} wrap style={{ marginTop: 4 }}>
          {choices.map((choice, index) => (
            <Button key={`${choice.sessionId} ${choice.startsAt}`} ref={index === 0 ? first : undefined} size="large" onClick={() => onChoose(choice)}>
              <kbd>{index + 1}</kbd> {choice.expertName} {day(choice.startsAt)}{spanText(choice.startsAt, choice.endsAt)}
            </Button>
          ))}
        </Flex>
      )} />
  )
}
