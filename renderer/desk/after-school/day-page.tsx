import { Alert, Button, Empty, Flex, Segmented } from 'antd'
import { useState } from 'react'
import type { ChildDay, Stay } from '../../../shared/contract/after-school-days.ts'
import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import { longDayText, momentAt } from '../../../shared/text/time.ts'
import { useAnswer } from '../../ui/station.tsx'
import { goTo } from '../app/route.ts'
import { useMayWork } from '../app/session-store.ts'
import { Answered } from '../ui/answered.tsx'
import { Page } from '../ui/page.tsx'
import { useAct } from '../ui/use-act.ts'
import { useUndo } from '../ui/use-undo.tsx'
import { ChildCard } from './child-card.tsx'
import { DayActions } from './day-actions.tsx'
import { HandOverDialog } from './hand-over-dialog.tsx'
import { StayDialog } from './stay-dialog.tsx'
import { countOf, filtered, type Filter } from './stay-view.ts'
import { CHILD_TOPICS } from './topics.ts'
import './after-school.css'

const dayText = (on: string): string => longDayText(momentAt(on, '12:00'))

/** A day at the door: one large card a child; a tap says it is here, the next gives it into the hands of whoever collects it. */
export function DayPage({ on }: { readonly on: CalendarDate | null }) {
  const answer = useAnswer(`child day ${on ?? ''}`, (client) => client.afterSchool.day(on === null ? {} : { on }), CHILD_TOPICS)
  const mayWork = useMayWork()
  const day = answer.data?.day ?? null
  return (
    <Page title={day ? `四点半学堂 · ${dayText(day.on)}` : '四点半学堂'} extra={(
      <>
        {on !== null && <Button size="large" onClick={() => goTo('after-school')}>回到今天</Button>}
        <Button size="large" onClick={() => goTo('after-school', 'places')}>名单和报名</Button>
        {day && <DayActions key={day.on} day={day} today={on === null} />}
      </>
    )}>
      <Answered answer={answer}>
        {(data) => (
          <>
            {data.openBefore.filter((one) => one.on !== on).map((one) => (
              <Alert key={one.on} type="error" showIcon style={{ marginBottom: 12, fontSize: 18 }} title={`${dayText(one.on)} 还没有结束${one.unaccounted > 0 ? `，有 ${one.unaccounted} 个孩子没有办结` : ''}`}
                action={<Button danger size="large" onClick={() => goTo('after-school', one.on)}>去办结</Button>} />
            ))}
            {data.day ? <Door day={data.day} mayWork={mayWork} /> : <NoTerm mayWork={mayWork} />}
          </>
        )}
      </Answered>
    </Page>
  )
}

function NoTerm({ mayWork }: { readonly mayWork: boolean }) {
  return (
    <Empty description="这一天没有开班的学期。">
      {mayWork && <Button type="primary" size="large" onClick={() => goTo('after-school', 'places')}>设置学期</Button>}
    </Empty>
  )
}

const FILTERS: readonly { readonly value: Filter; readonly label: string }[] = [{ value: 'all', label: '全部' }, { value: 'coming', label: '还没到' }, { value: 'inside', label: '在班' }, { value: 'done', label: '已办结' }]

function Door({ day, mayWork }: { readonly day: ChildDay; readonly mayWork: boolean }) {
  const [filter, setFilter] = useState<Filter>('all')
  const [open, setOpen] = useState<{ readonly dialog: 'handOver' | 'more'; readonly stayId: string } | null>(null)
  const { act } = useAct()
  const offerUndo = useUndo()
  const works = mayWork && day.state === 'open'
  const chosen = day.stays.find(({ id }) => id === open?.stayId)
  const close = (): void => setOpen(null)

  const undo = ({ id, version }: Stay): Promise<unknown> => act((client) => client.afterSchool.undoStay({ stayId: id, version }))
  const done = (said: string, after: Stay): void => {
    close()
    offerUndo(said, () => undo(after))
  }
  const tap = async (stay: Stay): Promise<void> => {
    if (stay.state === 'arrived') return setOpen({ dialog: 'handOver', stayId: stay.id })
    if (stay.state === 'handedOver' || stay.state === 'leftAlone') return setOpen({ dialog: 'more', stayId: stay.id })
    const after = await act((client) => client.afterSchool.arrive({ stayId: stay.id, version: stay.version }))
    if (after) done(`${after.name} 到了`, after)
  }
  if (day.state === 'none') return <Empty description={day.usual ? '今天还没有开班。' : '今天不是平常开班的日子。要开班也可以。'} />
  if (day.stays.length === 0) return <Empty description="没有在册的孩子。先到“名单和报名”里报名、签同意书、入班。" />
  return (
    <>
      <Flex gap={16} align="center" wrap style={{ marginBottom: 12 }}>
        <Segmented size="large" value={filter} onChange={setFilter} options={FILTERS.map(({ value, label }) => ({ value, label: `${label} ${countOf(day.stays, value)}` }))} />
        {day.state === 'closed' && <strong role="status">这一天已结束，只能查看。</strong>}
      </Flex>
      <div className="children" role="list" aria-label="当天的孩子">
        {filtered(day.stays, filter).map((stay) => <ChildCard key={stay.id} stay={stay} works={works} onTap={() => void tap(stay)} onMore={() => setOpen({ dialog: 'more', stayId: stay.id })} />)}
      </div>
      {filtered(day.stays, filter).length === 0 && <p style={{ fontSize: 18 }}>这一类没有孩子。</p>}
      {chosen && open?.dialog === 'handOver' && <HandOverDialog stay={chosen} onDone={done} onClose={close} />}
      {chosen && open?.dialog === 'more' && <StayDialog stay={chosen} onDone={done} onClose={close} />}
    </>
  )
}
