import { Button, Flex } from 'antd'
import { useState } from 'react'
import type { BoardItem } from '../../../shared/contract/scheduling.ts'
import { dateOfMoment, longDayText, momentAt } from '../../../shared/text/time.ts'
import { useAnswer } from '../../ui/station.tsx'
import type { PageProps } from '../app/page-props.ts'
import { goTo } from '../app/route.ts'
import { useMayWork } from '../app/session-store.ts'
import { DayNotice, LunarText } from '../calendar/day-notice.tsx'
import { Answered } from '../ui/answered.tsx'
import { Page } from '../ui/page.tsx'
import { useNow } from '../ui/use-now.ts'
import { BoardAside } from './board-aside.tsx'
import { BoardGrid } from './board-grid.tsx'
import { viewBoard } from './board-view.ts'
import { BookForm } from './book-form.tsx'
import { freeFromNow } from './free-from-now.ts'
import { BookingPanel } from './booking-panel.tsx'
import { ActivityList, SessionList } from './day-lists.tsx'
import { DaySwitch } from './day-switch.tsx'
import type { Wish } from './slot.ts'

const TOPICS = ['booking', 'session', 'expert', 'activity', 'activitySession', 'room', 'calendar', 'resident']

/** The home of the desk: what holds which room today, and what else is on. */
export function BoardPage({ id }: PageProps) {
  const now = useNow()
  const today = dateOfMoment(now)
  const [chosen, setChosen] = useState<string | null>(null)
  const [wish, setWish] = useState<Wish | null>(null)
  const on = chosen ?? today
  const board = useAnswer(`board ${on}`, (client) => client.scheduling.board({ on }), TOPICS)
  const mayWork = useMayWork()

  return (
    <Page title={`${on === today ? '今日 ' : ''}${longDayText(momentAt(on, '12:00'))}`} extra={(
      <>
        <LunarText on={on} />
        <DaySwitch on={on} today={today} onChange={(day) => setChosen(day === today ? null : day)} />
        {mayWork && <Button type="primary" onClick={() => goTo('walk-in')}>来访接待</Button>}
      </>
    )}>
      <Flex gap={16} align="flex-start">
        <Flex vertical gap={16} style={{ flex: 1, minWidth: 0 }}>
          <DayNotice on={on} />
          <Answered answer={board}>
            {(day) => (
              <>
                {day.open.length === 0 && <p style={{ margin: 0 }}>这一天不开放，只显示已安排的坐诊和活动。</p>}
                <BoardGrid view={viewBoard(day, on, now)} bookable={mayWork} onOpen={openItem} onBook={(room, span) => setWish({ roomId: room.id, ...span })} />
                {wish && <BookForm rooms={day.rooms} wish={wish} freeNow={(roomId) => (on === today ? freeFromNow(day, roomId, now) : null)} onClose={() => setWish(null)} />}
                {id !== null && <BookingPanel key={id} bookingId={id} rooms={day.rooms} onClose={() => goTo('board')} />}
              </>
            )}
          </Answered>
          <Flex gap={16} wrap><SessionList on={on} /><ActivityList on={on} /></Flex>
        </Flex>
        <BoardAside on={on} />
      </Flex>
    </Page>
  )
}

function openItem(item: BoardItem): void {
  if (item.kind === 'session') goTo('consultations', item.ownerId)
  else if (item.kind === 'activity') goTo('activities', item.ownerId)
  else if (item.kind === 'booking') goTo('board', item.ownerId)
}
