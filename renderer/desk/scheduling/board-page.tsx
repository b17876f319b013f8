import { Button, Flex, Segmented } from 'antd'
import { useMemo, useState } from 'react'
import type { Board } from '../../../shared/contract/scheduling-board.ts'
import type { Room } from '../../../shared/contract/scheduling.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import { dateOfMoment, dayText, longDayText, momentAt, spanText } from '../../../shared/text/time.ts'
import { useAnswer } from '../../ui/station.tsx'
import type { PageProps } from '../app/page-props.ts'
import { goTo } from '../app/route.ts'
import { useIsLead, useMayWork } from '../app/session-store.ts'
import { DayNotice, LunarText } from '../calendar/day-notice.tsx'
import { Answered } from '../ui/answered.tsx'
import { Page } from '../ui/page.tsx'
import { useNow } from '../ui/use-now.ts'
import { BoardAside } from './board-aside.tsx'
import { boardAxis, mondayOf, shiftDate, type BoardSpan } from './board-days.ts'
import { elsewhereOf } from './board-elsewhere.ts'
import { BoardGrid } from './board-grid.tsx'
import { BoardPrints } from './board-prints.tsx'
import { viewBoard, type Block } from './board-view.ts'
import { BookForm } from './book-form.tsx'
import { BookingPanel } from './booking-panel.tsx'
import { ActivityList, SessionList } from './day-lists.tsx'
import { DaySwitch } from './day-switch.tsx'
import { quarterAt, type Wish } from './slot.ts'

const TOPICS = ['booking', 'session', 'expert', 'activity', 'activitySession', 'room', 'calendar', 'closure', 'resident']
const SPANS = [{ value: 'day' as const, label: '日' }, { value: 'week' as const, label: '周' }]

/** The home of the desk: what holds which room and which expert, today or this week, and what else is on. */
export function BoardPage({ id }: PageProps) {
  const now = useNow()
  const today = dateOfMoment(now)
  const [chosen, setChosen] = useState<string | null>(null)
  const [span, setSpan] = useState<BoardSpan>('day')
  const on = chosen ?? today
  const from = span === 'day' ? on : mondayOf(on)
  const board = useAnswer(`board ${span} ${from}`, (client) => (span === 'day' ? client.scheduling.board({ on }) : client.scheduling.week({ from })), TOPICS)
  const mayWork = useMayWork()
  const show = (day: string): void => setChosen(day === today ? null : day)

  return (
    <Page title={titleOf(span, on, today)} extra={(
      <>
        {span === 'day' && <LunarText on={on} />}
        <Segmented aria-label="看一天或一周" value={span} options={SPANS} onChange={setSpan} />
        <DaySwitch on={on} today={today} step={span === 'day' ? 1 : 7} onChange={show} />
        <BoardPrints from={from} days={span === 'day' ? 1 : 7} />
        {mayWork && <Button type="primary" onClick={() => goTo('walk-in')}>来访接待</Button>}
      </>
    )}>
      <Flex gap={16} align="flex-start">
        <Flex vertical gap={16} style={{ flex: 1, minWidth: 0 }}>
          {span === 'day' && <DayNotice on={on} />}
          <Answered answer={board}>
            {(days) => (
              <BoardBody board={days} span={span} on={on} now={now} id={id} onDay={(day) => {
                show(day)
                setSpan('day')
              }} />
            )}
          </Answered>
          {span === 'day' && <Flex gap={16} wrap><SessionList on={on} /><ActivityList on={on} /></Flex>}
        </Flex>
        {span === 'day' && <BoardAside on={on} />}
      </Flex>
    </Page>
  )
}

interface BoardBodyProps {
  readonly board: Board
  readonly span: BoardSpan
  readonly on: string
  readonly now: number
  /** The booking that is open. */
  readonly id: string | null
  readonly onDay: (on: string) => void
}

function BoardBody({ board, span, on, now, id, onDay }: BoardBodyProps) {
  const [wish, setWish] = useState<Wish | null>(null)
  const mayWork = useMayWork()
  const isLead = useIsLead()
  const quarter = quarterAt(now)
  const view = useMemo(() => viewBoard(board, boardAxis(board, span, on), quarter), [board, span, on, quarter])
  return (
    <>
      {span === 'day' && board.open.length === 0 && <p style={{ margin: 0 }}>这一天不开放，只显示已安排的坐诊和活动。</p>}
      {span === 'week' && board.closed.map((closed) => <p key={closed.startsAt} style={{ margin: 0 }}><strong>全站停用</strong> {closedText(closed)} {closed.title}</p>)}
      <BoardGrid view={view} rooms={board.rooms} now={now} mayWork={mayWork} onOpen={(block) => openBlock(block, isLead)} onDay={onDay} onBook={(room: Room, free: Interval) => setWish({ roomId: room.id, ...free })} />
      {wish && <BookForm rooms={board.rooms} wish={wish} onClose={() => setWish(null)} />}
      {id !== null && <BookingPanel key={id} bookingId={id} rooms={board.rooms} onClose={() => goTo('board')} />}
    </>
  )
}

/** Opens a booking here, and anything else on the page where it is changed. */
function openBlock(block: Block, isLead: boolean): void {
  const { page, id } = elsewhereOf(block) ?? { page: 'board', id: block.ownerId }
  if (page !== 'settings' || isLead) goTo(page, id ?? undefined)
}

function titleOf(span: BoardSpan, on: string, today: string): string {
  if (span === 'day') return `${on === today ? '今日 ' : ''}${longDayText(momentAt(on, '12:00'))}`
  const monday = mondayOf(on)
  return `${monday === mondayOf(today) ? '本周 ' : ''}${dayText(momentAt(monday, '12:00'))}–${dayText(momentAt(shiftDate(monday, 6), '12:00'))}`
}

function closedText({ startsAt, endsAt }: Interval): string {
  return dateOfMoment(startsAt) === dateOfMoment(endsAt - 1) ? `${dayText(startsAt)} ${spanText(startsAt, endsAt)}` : `${dayText(startsAt)}–${dayText(endsAt - 1)}`
}
