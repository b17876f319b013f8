import { Button, Flex, Segmented } from 'antd'
import { useState } from 'react'
import type { ResidentSummary } from '../../../shared/contract/residents.ts'
import { dateOfMoment, timeText, momentAt } from '../../../shared/text/time.ts'
import { useAnswer } from '../../ui/station.tsx'
import { ModeSelect } from '../scheduling/mode-select.tsx'
import { PurposeFields, type Purpose } from '../scheduling/purpose-fields.tsx'
import { RoomRefusal } from '../scheduling/room-refusal.tsx'
import type { Wish } from '../scheduling/slot.ts'
import { TimeSelect } from '../scheduling/time-select.tsx'
import { Answered } from '../ui/answered.tsx'
import { useAct } from '../ui/use-act.ts'
import { useRefusal } from '../ui/use-refusal.ts'
import { ChoiceCards } from './choice-cards.tsx'
import { lengthsIn, nearestLength } from './lengths.ts'
import { freeFor, roomsNow, type RoomNow } from './rooms-now.ts'
import { roomOutcome } from './take-offer.ts'
import type { Outcome } from './walk-in-state.ts'

const MINUTE_MS = 60_000

interface ErrandProps {
  readonly person: ResidentSummary
  readonly now: number
  readonly onDone: (outcome: Outcome) => void
}

/** A room on the spot: those that are free now first. */
export function RoomChoice({ person, now, onDone }: ErrandProps) {
  const on = dateOfMoment(now)
  const today = useAnswer(`rooms ${on}`, async (client) => {
    const [day, { longestUseMinutes }] = await Promise.all([client.scheduling.board({ on }), client.scheduling.houseRules()])
    return { ...day, longestUseMinutes }
  }, ['booking', 'session', 'activitySession', 'room', 'calendar', 'closure', 'houseRules'])
  return <Answered answer={today}>{(day) => <RoomForm person={person} on={on} day={day} now={now} onDone={onDone} />}</Answered>
}

type Today = Parameters<typeof roomsNow>[0] & { readonly longestUseMinutes: number }

/** What is to be had: the smallest free room that fits, its next free time and the wished length cut to what is free, until something else is chosen. */
function useRoomWish({ on, day, now }: { readonly on: string; readonly day: Today; readonly now: number }, heads: number) {
  const [wished, setMinutes] = useState(60)
  const [picked, setPicked] = useState<string | null>(null)
  const [from, setFrom] = useState<string | null>(null)
  const [modeId, setModeId] = useState<string | null>(null)
  const rooms = roomsNow(day, now, wished, heads)
  const chosen = rooms.find(({ room }) => room.id === picked) ?? rooms[0]
  const gaps = chosen?.gaps ?? []
  const lengths = lengthsIn({ gaps, startsAt: from === null ? null : momentAt(on, from), longestMinutes: day.longestUseMinutes })
  const minutes = nearestLength(lengths, wished)
  const start = from ?? timeText(freeFor(gaps, minutes)?.startsAt ?? momentAt(on, '15:00'))
  const startsAt = momentAt(on, start)
  const pick = (id: string): void => {
    setPicked(id)
    setFrom(null)
    setModeId(null)
  }
  return { rooms, chosen: chosen?.room, lengths, minutes, setMinutes, start, setFrom, modeId, setModeId, pick, wish: { roomId: chosen?.room.id ?? null, startsAt, endsAt: startsAt + minutes * MINUTE_MS } }
}

function RoomForm({ person, on, day, now, onDone }: ErrandProps & { readonly on: string; readonly day: Today }) {
  const [what, setWhat] = useState<Purpose>({ purpose: '阅读休息', heads: 1 })
  const { rooms, chosen, lengths, minutes, setMinutes, start, setFrom, modeId, setModeId, pick, wish: { roomId, startsAt, endsAt } } = useRoomWish({ on, day, now }, what.heads)
  const { error, onRefusal, clear } = useRefusal(JSON.stringify([roomId, startsAt, endsAt, modeId, what]))
  const { busy, act } = useAct()

  const book = async (wish: Wish): Promise<void> => {
    clear()
    const made = await act((client) => client.scheduling.book({ ...wish, modeId: wish.roomId === roomId ? modeId : null, residentId: person.id, purpose: what.purpose, headsExpected: what.heads }), { onRefusal })
    if (made) onDone(roomOutcome(made))
  }

  return (
    <form onSubmit={(event) => {
      event.preventDefault()
      if (roomId !== null && what.purpose.trim() !== '') void book({ roomId, startsAt, endsAt })
    }}>
      <Flex vertical gap={16}>
        <ChoiceCards label="场地" value={roomId} onChange={pick} cards={rooms.map(({ room, free, isFreeNow }) => ({ id: room.id, title: room.name, facts: `可容纳 ${room.capacity} 人`, note: noteOf(free, isFreeNow), disabled: false }))} />
        <Flex gap={12} wrap align="center">
          <TimeSelect label="开始" value={start} onChange={setFrom} />
          <span>起</span>
          <Segmented aria-label="多久" value={minutes} onChange={setMinutes} options={[...lengths]} />
          <PurposeFields value={what} onChange={setWhat} />
          <ModeSelect room={chosen} modeId={modeId} onChange={setModeId} />
        </Flex>
        {roomId !== null && <RoomRefusal error={error} wish={{ roomId, startsAt, endsAt, heads: what.heads }} onChoose={(choice) => void book(choice)} />}
        <div className="errand-do"><Button type="primary" size="large" htmlType="submit" loading={busy}>登记场地 <kbd>Enter</kbd></Button></div>
      </Flex>
    </form>
  )
}

function noteOf(free: RoomNow['free'], isFreeNow: boolean): string {
  if (!free) return '今天没有空'
  return isFreeNow ? `空闲到 ${timeText(free.endsAt)}` : `${timeText(free.startsAt)} 起空闲`
}
