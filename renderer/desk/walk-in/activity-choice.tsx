import { Button, Flex } from 'antd'
import { useState } from 'react'
import type { ActivitySession } from '../../../shared/contract/activities.ts'
import type { ResidentSummary } from '../../../shared/contract/residents.ts'
import { staffSentence } from '../../../shared/text/admission.ts'
import { sessionStateLabels } from '../../../shared/text/labels.ts'
import { dateOfMoment, spanText } from '../../../shared/text/time.ts'
import { useAnswer } from '../../ui/station.tsx'
import { Answered } from '../ui/answered.tsx'
import { useAct } from '../ui/use-act.ts'
import { ChoiceCards, type ChoiceCard } from './choice-cards.tsx'
import type { Outcome } from './walk-in-state.ts'

interface ActivityChoiceProps {
  readonly person: ResidentSummary
  readonly now: number
  readonly onDone: (outcome: Outcome) => void
}

/** Today's activities: sign in where the sign-in is open, register where it is not yet. */
export function ActivityChoice({ person, now, onDone }: ActivityChoiceProps) {
  const on = dateOfMoment(now)
  const sessions = useAnswer(`activities ${on}`, (client) => client.activities.day({ on }), ['activity', 'activitySession', 'registration', 'attendance', 'headCount'])
  return (
    <Answered answer={sessions}>
      {(all) => {
        const live = all.filter(({ state, endsAt }) => state === 'open' || (state === 'planned' && endsAt > now)).toSorted((a, b) => Number(b.state === 'open') - Number(a.state === 'open'))
        return live.length === 0 ? <p>今天没有可参加的活动。</p> : <ActivityForm person={person} sessions={live} onDone={onDone} />
      }}
    </Answered>
  )
}

function ActivityForm({ person, sessions, onDone }: { readonly person: ResidentSummary; readonly sessions: readonly ActivitySession[]; readonly onDone: (outcome: Outcome) => void }) {
  const [chosenId, setChosenId] = useState(() => sessions[0]?.id ?? null)
  const { busy, act } = useAct()
  const chosen = sessions.find(({ id }) => id === chosenId)
  const take = async (session: ActivitySession): Promise<void> => {
    const seen = { sessionId: session.id, residentId: person.id }
    const outcome = session.state === 'open'
      ? await act(async (client) => ({ said: `${session.title}：${staffSentence(await client.activities.signIn(seen))}`, slip: null }))
      : await act(async (client) => {
        const { slip, turn } = await client.activities.register(seen)
        return { said: `${session.title}：${turn === null ? '已报名' : `名额满了，排候补第 ${turn} 位`}`, slip }
      })
    if (outcome) onDone(outcome)
  }
  return (
    <form onSubmit={(event) => {
      event.preventDefault()
      if (chosen) void take(chosen)
    }}>
      <Flex vertical gap={16}>
        <ChoiceCards label="活动" value={chosenId} onChange={setChosenId} cards={sessions.map(cardOf)} />
        <div className="errand-do"><Button type="primary" size="large" htmlType="submit" loading={busy} disabled={!chosen}>{chosen?.state === 'open' ? '签到' : '报名'} <kbd>Enter</kbd></Button></div>
      </Flex>
    </form>
  )
}

function cardOf(session: ActivitySession): ChoiceCard {
  return {
    id: session.id, title: session.title, facts: `${spanText(session.startsAt, session.endsAt)} · ${session.place} · ${session.state === 'open' ? `已到 ${session.present + session.heads} 人` : `已报 ${session.registered} 人`}`,
    note: sessionStateLabels[session.state], disabled: false,
  }
}
