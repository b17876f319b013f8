import { Alert, Button, Flex } from 'antd'
import { useEffect, useEffectEvent, useRef, type ReactNode } from 'react'
import { dateOfMoment, dayText, spanText } from '../../../shared/text/time.ts'
import './keys.css'

/** A choice as it is shown: what it is called, and when it is. */
interface WayOut {
  readonly name: string
  readonly startsAt: number
  readonly endsAt: number
}

interface WaysOutProps<Choice extends WayOut> {
  /** What stands in the way, in words. */
  readonly title: string
  /** The moment that was asked for: the day of a choice is said only where it is another one. */
  readonly at: number
  readonly choices: readonly Choice[]
  /** Said where there is no choice. */
  readonly none: string
  readonly onChoose: (choice: Choice) => void
  /** A way out of another kind, after the choices. */
  readonly children?: ReactNode
}

/** What stands in the way, and up to three ways out: a tap, or the keys 1, 2 and 3. The first has the focus. */
export function WaysOut<Choice extends WayOut>({ title, at, choices, none, onChoose, children }: WaysOutProps<Choice>) {
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [choices])
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
  const day = (startsAt: number): string => (dateOfMoment(startsAt) === dateOfMoment(at) ? '' : `${dayText(startsAt)} `)
  return (
    <Alert type="warning" showIcon role="alert" title={title}
      description={(
        <Flex gap={8} wrap align="center" style={{ marginTop: 4 }}>
          {choices.length === 0 && none}
          {choices.map((choice, index) => (
            <Button key={`${choice.name} ${choice.startsAt}`} ref={index === 0 ? first : undefined} size="large" onClick={() => onChoose(choice)}>
              <kbd>{index + 1}</kbd> {choice.name} {day(choice.startsAt)}{spanText(choice.startsAt, choice.endsAt)}
            </Button>
          ))}
          {children}
        </Flex>
      )} />
  )
}
