import { Card } from 'antd'
import { useEffect, useEffectEvent } from 'react'
import type { ResidentSummary } from '../../../shared/contract/residents.ts'
import { useNow } from '../ui/use-now.ts'
import { ActivityChoice } from './activity-choice.tsx'
import { ConsultationChoice } from './consultation-choice.tsx'
import { FreeChoice } from './free-choice.tsx'
import { RoomChoice } from './room-choice.tsx'
import { ERRANDS, type Errand, type Outcome } from './walk-in-state.ts'

interface WhatStepProps {
  readonly person: ResidentSummary
  readonly errand: Errand
  readonly onErrand: (errand: Errand) => void
  readonly onDone: (outcome: Outcome) => void
}

const errandLabels: Record<Errand, string> = { free: '谁有空？', room: '用场地', consultation: '看咨询', activity: '来活动' }
const choices = { free: FreeChoice, room: RoomChoice, consultation: ConsultationChoice, activity: ActivityChoice } as const

/** What somebody comes for: four large tabs, also by the keys 0 to 3; whatever is free comes first. */
export function WhatStep({ person, errand, onErrand, onDone }: WhatStepProps) {
  const now = useNow()
  const Choice = choices[errand]
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const wanted = isTyping(event.target) ? undefined : /^\d$/.test(event.key) ? ERRANDS[Number(event.key)] : undefined
    if (wanted) onErrand(wanted)
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
  return (
    <Card>
      <div role="tablist" aria-label="办什么" className="errands">
        {ERRANDS.map((one, index) => (
          <button key={one} type="button" role="tab" id={`errand-${one}`} aria-selected={one === errand} aria-controls="errand" className="errand" onClick={() => onErrand(one)}>
            <kbd>{index}</kbd> {errandLabels[one]}
          </button>
        ))}
      </div>
      <div role="tabpanel" id="errand" aria-labelledby={`errand-${errand}`}><Choice person={person} now={now} onDone={onDone} /></div>
    </Card>
  )
}

/** A digit belongs to a field for text or numbers, not to a radio or a button. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type !== 'radio'
}
