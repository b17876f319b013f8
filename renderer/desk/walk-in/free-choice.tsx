import { Flex } from 'antd'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { ResidentSummary } from '../../../shared/contract/residents.ts'
import { refusalOf } from '../../../shared/text/refusals.ts'
import { dateOfMoment, spanText, timeText } from '../../../shared/text/time.ts'
import { useAnswer } from '../../ui/station.tsx'
import { ClashNotice } from '../scheduling/clash-notice.tsx'
import type { Wish } from '../scheduling/slot.ts'
import { Answered } from '../ui/answered.tsx'
import { RefusalNote } from '../ui/refusal-note.tsx'
import { useAct } from '../ui/use-act.ts'
import { useRefusal } from '../ui/use-refusal.ts'
import { takeOffer } from './take-offer.ts'
import type { Outcome } from './walk-in-state.ts'
import { keyOf, whenOf, whoIsFree, type Offer, type When } from './who-is-free.ts'

const TOPICS = ['booking', 'session', 'appointment', 'expert', 'activity', 'activitySession', 'registration', 'attendance', 'headCount', 'room', 'calendar', 'closure']

const headings: Readonly<Record<When, string>> = { now: '现在就有', begun: '正在进行', later: '接下来' }
const WHENS = ['now', 'begun', 'later'] as const

interface FreeChoiceProps {
  readonly person: ResidentSummary
  readonly now: number
  readonly onDone: (outcome: Outcome) => void
}

/** Who is free now, or next: one tap or Enter gives it, with an hour for a room; whoever wants more says so under the other tabs. */
export function FreeChoice({ person, now, onDone }: FreeChoiceProps) {
  const on = dateOfMoment(now)
  const today = useAnswer(`free ${on}`, async (client) => {
    const [board, sessions, activities] = await Promise.all([client.scheduling.board({ on }), client.consultations.sessions({ on }), client.activities.day({ on })])
    return { board, sessions, activities }
  }, TOPICS)
  return <Answered answer={today}>{(all) => <Offers offers={whoIsFree(all, now)} now={now} person={person} onDone={onDone} />}</Answered>
}

function Offers({ offers, now, person, onDone }: FreeChoiceProps & { readonly offers: readonly Offer[] }) {
  const list = useRef<HTMLDivElement>(null)
  const { error, onRefusal, clear } = useRefusal(person.id)
  const clash = refusalOf(error, 'ROOM_TAKEN')
  const { busy, act } = useAct()
  useEffect(() => list.current?.querySelector('button')?.focus(), [])

  const take = async (offer: Offer): Promise<void> => {
    clear()
    const outcome = await act((client) => takeOffer(client, offer, person.id), { onRefusal })
    if (outcome) onDone(outcome)
  }
  const choose = (choice: Wish): void => {
    const offer = offers.find(({ kind }) => kind === 'room')
    if (offer?.kind === 'room') void take({ ...offer, room: { ...offer.room, id: choice.roomId }, span: { startsAt: choice.startsAt, endsAt: choice.endsAt } })
  }
  const groups = WHENS.map((when) => ({ title: headings[when], offers: offers.filter((offer) => whenOf(offer, now) === when) })).filter((group) => group.offers.length > 0)

  if (offers.length === 0) return <p>今天没有空的场地、坐诊和活动。可在“今日”里改看别的日子。</p>
  return (
    <Flex vertical gap={16}>
      {clash ? <ClashNotice clash={clash} onChoose={choose} /> : <RefusalNote error={error} />}
      <div ref={list} role="toolbar" aria-orientation="vertical" aria-label="谁有空" tabIndex={-1} onKeyDown={moveAmongOffers}>
        {groups.map((group) => (
          <section key={group.title} aria-label={group.title}>
            <h2 className="offers-title">{group.title}</h2>
            <div className="choice-cards">
              {group.offers.map((offer) => <OfferButton key={keyOf(offer)} offer={offer} when={whenOf(offer, now)} busy={busy} onTake={() => void take(offer)} />)}
            </div>
          </section>
        ))}
      </div>
    </Flex>
  )
}

function OfferButton({ offer, when, busy, onTake }: { readonly offer: Offer; readonly when: When; readonly busy: boolean; readonly onTake: () => void }) {
  const { title, facts, note } = textOf(offer, when)
  return (
    <button type="button" className={`choice-card offer offer-${offer.kind}`} aria-disabled={busy} onClick={() => busy || onTake()}>
      <strong>{title}</strong>
      <span className="choice-note">{note}</span>
      <span className="choice-facts">{facts}</span>
    </button>
  )
}

function textOf(offer: Offer, when: When): { readonly title: string; readonly facts: string; readonly note: string } {
  switch (offer.kind) {
    case 'room':
      return { title: offer.room.name, note: offer.isNow ? `空到 ${timeText(offer.freeUntil)}` : `${timeText(offer.from)} 起有空`, facts: `用场地 ${spanText(offer.span.startsAt, offer.span.endsAt)} · 可容纳 ${offer.room.capacity} 人` }
    case 'consultation':
      return { title: `${offer.session.expertName} · ${offer.session.speciality}`, note: `${offer.isNow ? '' : `${timeText(offer.from)} 起 `}余 ${offer.session.walkInLeft} 位`, facts: `看咨询 ${spanText(offer.session.startsAt, offer.session.endsAt)} · ${offer.session.roomName}` }
    case 'activity':
      return { title: offer.session.title, note: { now: '签到', begun: `${timeText(offer.from)} 已开始，报名`, later: `${timeText(offer.from)} 起，报名` }[when], facts: `来活动 ${spanText(offer.session.startsAt, offer.session.endsAt)} · ${offer.session.place}` }
  }
}

/** Arrows go through the offers in their order. */
function moveAmongOffers(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key]
  if (step === undefined) return
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const next = buttons[buttons.findIndex((button) => button === document.activeElement) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}
