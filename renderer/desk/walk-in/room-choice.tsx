import { Button, Flex, Segmented } from 'antd'
import { useState } from 'react'
import type { ResidentSummary } from '../../../shared/contract/residents.ts'
import { dateOfMoment, timeText, momentAt } from '../../../shared/text/time.ts'
import { useAnswer } from '../../ui/station.tsx'
import { ClashNotice } from '../scheduling/clash-notice.tsx'
import { ModeSelect } from '../scheduling/mode-select.tsx'
import { PurposeFields, type Purpose } from '../scheduling/purpose-fields.tsx'
import type { Wish } from '../scheduling/slot.ts'
import { TimeSelect } from '../scheduling/time-select.tsx'
import { useClash } from '../scheduling/use-clash.ts'
import { Answered } from '../ui/answered.tsx'
import { useAct } from '../ui/use-act.ts'
import { ChoiceCards } from './choice-cards.tsx'
import { roomsNow, type RoomNow } from './rooms-now.ts'
import { roomOutcome } from './take-offer.ts'
import type { Outcome } from './walk-in-state.ts'

const LENGTHS = [{ value: 30, label: '半小时' }, { value: 60, label: '1 小时' }, { value: 120, label: '2 小时' }, { value: 180, label: '3 小时' }, { value: 240, label: '4 小时' }]
const MINUTE_MS = 60_000

interface ErrandProps {
  readonly person: ResidentSummary
  readonly now: number
  readonly onDone: (outcome: Outcome) => void
}

/** A room on the spot: those that are free now first. */
export function RoomChoice({ person, now, onDone }: ErrandProps) {
  const on = dateOfMoment(now)
  const board = useAnswer(`board ${on}`, (client) => client.scheduling.board({ on }), ['booking', 'session', 'activitySession', 'room', 'calendar'])
  return <Answered answer={board}>{(day) => <RoomForm person={person} on={on} day={day} now={now} onDone={onDone} />}</Answered>
}

function RoomForm({ person, on, day, now, onDone }: ErrandProps & { readonly on: string; readonly day: Parameters<typeof roomsNow>[0] }) {
  const [minutes, setMinutes] = useState(60)
  const rooms = roomsNow(day, now, minutes)
  const [picked, setPicked] = useState<string | null>(null)
  const [from, setFrom] = useState<string | null>(null)
  const [modeId, setModeId] = useState<string | null>(null)
  const roomId = picked ?? rooms[0]?.room.id ?? null
  const [what, setWhat] = useState<Purpose>({ purpose: '阅读休息', heads: 1 })
  const { clash, onRefusal, clear } = useClash()
  const { busy, act } = useAct()
  const chosen = rooms.find(({ room }) => room.id === roomId)
  const start = from ?? timeText(chosen?.free?.startsAt ?? momentAt(on, '15:00'))

  const book = async (wish: Wish): Promise<void> => {
    clear()
    const made = await act((client) => client.scheduling.book({ ...wish, modeId: wish.roomId === roomId ? modeId : null, residentId: person.id, purpose: what.purpose, headsExpected: what.heads }), { onRefusal })
    if (made) onDone(roomOutcome(made))
  }
  const startsAt = momentAt(on, start)

  return (
    <form onSubmit={(event) => {
      event.preventDefault()
      if (roomId !== null && what.purpose.trim() !== '') void book({ roomId, startsAt, endsAt: startsAt + minutes * MINUTE_MS })
    }}>
      <Flex vertical gap={16}>
        <ChoiceCards label="场地" value={roomId} onChange={(id) => {
          setPicked(id)
          setFrom(null)
          setModeId(null)
        }} cards={rooms.map(({ room, free, isFreeNow }) => ({ id: room.id, title: room.name, facts: `可容纳 ${room.capacity} 人`, note: noteOf(free, isFreeNow), disabled: false }))} />
        <Flex gap={12} wrap align="center">
          <TimeSelect label="开始" value={start} onChange={setFrom} />
          <span>起</span>
          <Segmented aria-label="多久" value={minutes} onChange={setMinutes} options={LENGTHS} />
          <PurposeFields value={what} onChange={setWhat} />
          <ModeSelect room={chosen?.room} modeId={modeId} onChange={setModeId} />
        </Flex>
        {clash && <ClashNotice clash={clash} onChoose={(choice) => void book(choice)} />}
        <div className="errand-do"><Button type="primary" size="large" htmlType="submit" loading={busy}>登记场地 <kbd>Enter</kbd></Button></div>
      </Flex>
    </form>
  )
}

function noteOf(free: RoomNow['free'], isFreeNow: boolean): string {
  if (!free) return '今天没有空'
  return isFreeNow ? `空闲到 ${timeText(free.endsAt)}` : `${timeText(free.startsAt)} 起空闲`
}
