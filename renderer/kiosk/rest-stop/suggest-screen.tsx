import { useState } from 'react'
import type { SuggestionChoice } from '../../../shared/contract/rest-stop.ts'
import { suggestionLabels } from '../../../shared/text/doors.ts'
import { useKiosk } from '../app/kiosk-context.ts'
import { Question } from '../app/question.tsx'
import { Choices } from './choices.tsx'

const SUGGESTIONS = Object.keys(suggestionLabels) as SuggestionChoice[]

/** What could be better, by one tap and without a name. */
export function SuggestScreen() {
  const { run, busy } = useKiosk()
  const [requestId] = useState(() => crypto.randomUUID())
  return (
    <Question ask="您觉得驿站怎么样？" hint="点一下就行，不留名字。">
      <Choices choices={SUGGESTIONS.map((id) => ({ id, name: suggestionLabels[id] }))} disabled={busy} onTap={(choice) => run(async (client) => {
        await client.kiosk.restSuggest({ choice: choice as SuggestionChoice, requestId })
        return { kind: 'result', result: { kind: 'thanks', title: '谢谢您的建议' } }
      })} />
    </Question>
  )
}
