import { Button, Flex } from 'antd'
import { useMemo, useState } from 'react'
import type { Appointment, DutySession, Turns } from '../../../shared/contract/duty-sessions.ts'
import type { ResidentSummary } from '../../../shared/contract/residents.ts'
import { isOnOffer } from '../../../shared/domain/consultations/booking-window.ts'
import { expertCategoryLabels } from '../../../shared/text/labels.ts'
import { dateOfMoment, spanText, timeText } from '../../../shared/text/time.ts'
import { useAnswer } from '../../ui/station.tsx'
import { anyCards, categoryOf, TURN_TOPICS } from '../consultations/any-expert.tsx'
import { slotLossOf } from '../consultations/slot-loss.ts'
import { Answered } from '../ui/answered.tsx'
import { RefusalNote } from '../ui/refusal-note.tsx'
import { useAct } from '../ui/use-act.ts'
import { useRefusal } from '../ui/use-refusal.ts'
import { WaysOut } from '../ui/ways-out.tsx'
import { ChoiceCards, type ChoiceCard } from './choice-cards.tsx'
import type { Outcome } from './walk-in-state.ts'

interface ConsultationChoiceProps {
  readonly person: ResidentSummary
  readonly now: number
  readonly onDone: (outcome: Outcome) => void
}

/** Experts of one category there must be for a choice among them to be offered. */
const A_CHOICE = 2

/** Today's duty sessions with the places left; above them any expert of a category, where there are several. */
export function ConsultationChoice({ person, now, onDone }: ConsultationChoiceProps) {
  const on = dateOfMoment(now)
  const sessions = useAnswer(`sessions ${on}`, (client) => client.consultations.sessions({ on }), ['session', 'appointment', 'expert'])
  const turns = useAnswer(`turns ${on} here`, (client) => client.consultations.turns({ on, walkIn: true }), TURN_TOPICS)
  return (
    <Answered answer={sessions}>
      {(all) => {
        const open = all.filter((session) => isOnOffer(session, now))
        return open.length === 0 ? <p>今天没有坐诊可约。可在“咨询坐诊”里排班。</p> : <ConsultationForm person={person} now={now} sessions={open} turns={turns.data ?? []} onDone={onDone} />
      }}
    </Answered>
  )
}

function ConsultationForm({ person, now, sessions, turns, onDone }: ConsultationChoiceProps & { readonly sessions: readonly DutySession[]; readonly turns: readonly Turns[] }) {
  const [chosen, setChosen] = useState(() => sessions.find(({ walkInLeft }) => walkInLeft > 0)?.id ?? null)
  const { error, onRefusal } = useRefusal(chosen ?? '')
  const loss = useMemo(() => slotLossOf(error), [error])
  const { busy, act } = useAct()
  const book = async (walkIn: boolean, choice?: { readonly sessionId: string; readonly startsAt: number }): Promise<void> => {
    const wish = choice ?? (chosen === null ? null : { sessionId: chosen })
    if (wish === null) return
    const category = choice ? null : categoryOf(turns, chosen)
    const made = await act((client) => (category ? client.consultations.bookAny({ category, on: dateOfMoment(now), residentId: person.id, walkIn }) : client.consultations.book({ ...wish, residentId: person.id, walkIn })), { onRefusal })
    const whose = category ? `${sessions.find(({ id }) => id === made?.appointment.sessionId)?.expertName ?? ''} ` : ''
    if (made) onDone({ said: `${whose}${turnText(made.appointment)}，${walkIn ? '已到，请稍候' : '已约好'}`, slip: made.slip })
  }
  return (
    <form onSubmit={(event) => {
      event.preventDefault()
      void book(true)
    }}>
      <Flex vertical gap={16}>
        <ChoiceCards label="坐诊" value={chosen} onChange={setChosen} cards={[...anyCards(turns, A_CHOICE), ...sessions.map(cardOf)]} />
        {!loss && <RefusalNote error={error} />}
        {loss && <WaysOut title={loss.said} at={now} choices={loss.choices} none="一周内没有其他空闲时段。" onChoose={({ sessionId, startsAt }) => void book(false, { sessionId, startsAt })} />}
        <Flex gap={12} className="errand-do">
          <Button type="primary" size="large" htmlType="submit" loading={busy} disabled={chosen === null}>人在现场，取号 <kbd>Enter</kbd></Button>
          <Button size="large" disabled={busy || chosen === null} onClick={() => void book(false)}>先约上，到时再来</Button>
        </Flex>
      </Flex>
    </form>
  )
}

/** `10:15` in a session of slots, else `第 3 位`. */
function turnText({ startsAt, place }: Appointment): string {
  return startsAt === null ? `第 ${place} 位` : timeText(startsAt)
}

function cardOf(session: DutySession): ChoiceCard {
  const left = session.walkInLeft
  return {
    id: session.id, title: `${session.expertName} · ${session.speciality}`, facts: `${expertCategoryLabels[session.category]} · ${spanText(session.startsAt, session.endsAt)} · ${session.roomName}`,
    note: left > 0 ? `余 ${left} 位` : '已满', disabled: left <= 0,
  }
}
