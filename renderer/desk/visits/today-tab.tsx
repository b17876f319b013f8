import { Card, Flex, Radio, Statistic } from 'antd'
import { useState } from 'react'
import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import { placeLabels } from '../../../shared/text/doors.ts'
import { dateOfMoment } from '../../../shared/text/time.ts'
import { useAnswer } from '../../ui/station.tsx'
import { useMayWork } from '../app/session-store.ts'
import { Answered } from '../ui/answered.tsx'
import { useNow } from '../ui/use-now.ts'
import { CounterForm } from './counter-form.tsx'
import { EntryTable } from './entry-table.tsx'
import { PurposeKeys } from './purpose-keys.tsx'
import { VISITS } from './topics.ts'

type Place = 'desk' | 'door'
const PLACES = (['desk', 'door'] as const).map((value) => ({ value, label: placeLabels[value] }))

/** Today at a glance, a key for each purpose, and the day's number off a counter. */
export function TodayTab() {
  const mayWork = useMayWork()
  const today = dateOfMoment(useNow()) as CalendarDate
  const [place, setPlace] = useState<Place>('desk')
  const answer = useAnswer(`visits ${today}`, (client) => client.visits.day({ on: today }), VISITS)
  const purposes = useAnswer('visit purposes', (client) => client.visits.purposes(), VISITS)
  return (
    <Answered answer={answer}>
      {(day) => (
        <Flex gap={16} align="start" wrap>
          <Flex vertical gap={16} style={{ flex: '1 1 560px' }}>
            <Flex gap={32}>
              <Statistic title="今天到访" value={day.visits} suffix="人次" />
              <Statistic title="服务台" value={day.desk} />
              <Statistic title="门口" value={day.door} />
              <Statistic title="计数器" value={day.total?.heads ?? '—'} />
            </Flex>
            {mayWork && (
              <Card size="small" title={<h2 style={{ margin: 0, fontSize: 16 }}>按数字键记一位</h2>} extra={<Radio.Group aria-label="在哪里" optionType="button" options={PLACES} value={place} onChange={(event) => setPlace(event.target.value as Place)} />}>
                <Answered answer={purposes}>{(all) => <PurposeKeys place={place} purposes={all.filter(({ active }) => active)} counts={new Map(day.byPurpose.map((line) => [line.id, line[place]]))} />}</Answered>
              </Card>
            )}
            {mayWork && <Card size="small" title={<h2 style={{ margin: 0, fontSize: 16 }}>计数器今天的总数</h2>}><CounterForm key={JSON.stringify(day.total)} on={today} total={day.total} /></Card>}
          </Flex>
          <Card size="small" style={{ flex: '1 1 420px' }} styles={{ body: { padding: 0 } }} title={<h2 style={{ margin: 0, fontSize: 16 }}>今天记的</h2>}>
            <EntryTable entries={day.entries} names={new Map(day.byPurpose.map(({ id, name }) => [id, name]))} mayWork={mayWork} />
          </Card>
        </Flex>
      )}
    </Answered>
  )
}
