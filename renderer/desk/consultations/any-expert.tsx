import { Button, Flex, Modal } from 'antd'
import { useState } from 'react'
import type { Turns } from '../../../shared/contract/duty-sessions.ts'
import { expertCategoryLabels } from '../../../shared/text/labels.ts'
import { spanText, timeText } from '../../../shared/text/time.ts'
import { useAnswer } from '../../ui/station.tsx'
import { Answered } from '../ui/answered.tsx'
import { DateField } from '../ui/date-field.tsx'
import { PersonPicker } from '../ui/person-picker.tsx'
import { useAct } from '../ui/use-act.ts'
import { useUndo } from '../ui/use-undo.tsx'
import { ChoiceCards, type ChoiceCard } from '../walk-in/choice-cards.tsx'

/** Topics whose change makes another expert's turn. */
export const TURN_TOPICS = ['session', 'appointment', 'expert']

const PREFIX = 'any '

/** How many who come next are named. */
const NAMED_NEXT = 2

/** One card for each category with several experts: who would be taken and when, and who comes next. */
export function anyCards(turns: readonly Turns[], atLeast: number): readonly ChoiceCard[] {
  return turns.flatMap(({ category, offers: [first, ...next] }): ChoiceCard[] => {
    if (!first || next.length + 1 < atLeast) return []
    const later = next.slice(0, NAMED_NEXT).map((offer) => `${offer.session.expertName} ${whenText(offer)}`).join('、')
    return [{
      id: `${PREFIX}${category}`, title: `${expertCategoryLabels[category]} · 哪位都可以`, facts: `轮到 ${first.session.expertName}，${whenText(first)} · ${first.session.roomName}${later === '' ? '' : `；其次 ${later}`}`,
      note: `${next.length + 1} 位可选`, disabled: false,
    }]
  })
}

/** The category an id of `anyCards` stands for; null for another card. */
export function categoryOf(turns: readonly Turns[], id: string | null): Turns['category'] | null {
  return turns.find(({ category }) => id === `${PREFIX}${category}`)?.category ?? null
}

function whenText({ session, startsAt }: Turns['offers'][number]): string {
  return startsAt === null ? `${spanText(session.startsAt, session.endsAt)} 排队` : timeText(startsAt)
}

/** Gives somebody a place with any expert of a category on a day: choose the field, then the person; whose turn it is stands there first. */
export function AnyExpertForm({ on: firstDay, onClose }: { readonly on: string; readonly onClose: () => void }) {
  const [on, setOn] = useState(firstDay)
  const [chosen, setChosen] = useState<string | null>(null)
  const turns = useAnswer(`turns ${on}`, (client) => client.consultations.turns({ on, walkIn: false }), TURN_TOPICS)
  const { act } = useAct()
  const offerUndo = useUndo()
  const cards = anyCards(turns.data ?? [], 1)
  const value = cards.some(({ id }) => id === chosen) ? chosen : cards[0]?.id ?? null
  const category = categoryOf(turns.data ?? [], value)
  const book = async (residentId: string, name: string): Promise<void> => {
    if (category === null) return
    const made = await act((client) => client.consultations.bookAny({ category, on, residentId, walkIn: false }))
    if (!made) return
    const expert = turns.data?.flatMap(({ offers }) => offers).find(({ session }) => session.id === made.appointment.sessionId)?.session.expertName ?? ''
    offerUndo(`${name} 已约 ${expert}${made.appointment.startsAt === null ? `，第 ${made.appointment.place} 位` : ` ${timeText(made.appointment.startsAt)}`}`, () => act((client) => client.consultations.step({ appointmentId: made.appointment.id, version: made.appointment.version, event: 'cancel' }), { done: '已撤销' }))
    onClose()
  }
  return (
    <Modal open title="哪位都可以" width={720} footer={<Button onClick={onClose}>不约了</Button>} onCancel={onClose} destroyOnHidden>
      <Flex vertical gap={16}>
        <p style={{ margin: 0 }}>按份数轮流，忙闲均匀；也可以在场次里约指定的能人。</p>
        <DateField value={on} onChange={setOn} />
        <Answered answer={turns}>
          {() => (cards.length === 0 ? <p>这天没有可约的名额。</p> : (
            <>
              <ChoiceCards label="类别" value={value} onChange={setChosen} cards={cards} />
              <PersonPicker placeholder="约一位居民：拼音首字母、姓名、手机尾号" onPick={({ id, name }) => void book(id, name)} />
            </>
          ))}
        </Answered>
      </Flex>
    </Modal>
  )
}
