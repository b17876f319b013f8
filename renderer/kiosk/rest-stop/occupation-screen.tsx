import type { Occupation } from '../../../shared/contract/rest-stop.ts'
import { occupationLabels } from '../../../shared/text/doors.ts'
import { useKiosk } from '../app/kiosk-context.ts'
import { Question } from '../app/question.tsx'
import { Choices } from './choices.tsx'

const OCCUPATIONS = Object.keys(occupationLabels) as Occupation[]

/** Who comes in to rest: a trade, never a name. Below, what is lent and said. */
export function OccupationScreen() {
  const { go } = useKiosk()
  return (
    <Question ask="您是做什么工作的？" hint="点一下就行，不用报名字。">
      <Choices choices={OCCUPATIONS.map((id) => ({ id, name: occupationLabels[id] }))} onTap={(id) => go({ kind: 'restService', occupation: id as Occupation })} />
      <div className="row doors">
        <button type="button" className="key door" onClick={() => go({ kind: 'restLend', item: null })}>借东西</button>
        <button type="button" className="key door" onClick={() => go({ kind: 'restReturn', tail: '', loans: null })}>还东西</button>
        <button type="button" className="key door" onClick={() => go({ kind: 'restSuggest' })}>提建议</button>
      </div>
    </Question>
  )
}
