import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { dateOfMoment } from '../../../shared/text/time.ts'
import type { Month } from '../../../shared/domain/values/calendar-date.ts'
import { useAnswer } from '../../ui/station.tsx'
import { goTo } from '../app/route.ts'
import { useMayWork } from '../app/session-store.ts'
import { Answered } from '../ui/answered.tsx'
import { Page } from '../ui/page.tsx'
import { useNow } from '../ui/use-now.ts'
import { MonthSwitch } from './month-switch.tsx'
import { SessionTable } from './session-table.tsx'
import { SESSION_TOPICS } from './topics.ts'

/** The activities of a month, or only of today. */
export function ListPage() {
  const today = dateOfMoment(useNow())
  const [chosen, setChosen] = useState<string | null>(null)
  const [only, setOnly] = useState<'today' | 'month'>('month')
  const month = only === 'today' ? today.slice(0, 7) : (chosen ?? today.slice(0, 7))
  const mayWork = useMayWork()
  const sessions = useAnswer(`activities ${month}`, (client) => client.activities.month({ month: month as Month }), SESSION_TOPICS)
  return (
    <Page title="活动" extra={mayWork && (
      <>
        <Button onClick={() => goTo('activities', 'plan')}>导入活动计划</Button>
        <Button type="primary" onClick={() => goTo('activities', 'new')}>新建活动</Button>
      </>
    )}>
      <div style={{ display: 'flex', gap: 16, marginBottom: 12 }}>
        <Segmented value={only} onChange={setOnly} options={[{ value: 'month', label: '整月' }, { value: 'today', label: '今天' }]} />
        {only === 'month' && <MonthSwitch month={month} thisMonth={today.slice(0, 7)} onChange={setChosen} />}
      </div>
      <Answered answer={sessions}>
        {(all) => <SessionTable sessions={only === 'today' ? all.filter((session) => dateOfMoment(session.startsAt) === today) : all} today={today} />}
      </Answered>
    </Page>
  )
}
