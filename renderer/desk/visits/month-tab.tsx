import { Card, Flex, Statistic, Table } from 'antd'
import { useState } from 'react'
import type { VisitMonth } from '../../../shared/contract/visits.ts'
import type { Month } from '../../../shared/domain/values/calendar-date.ts'
import { dateOfMoment } from '../../../shared/text/time.ts'
import { useAnswer } from '../../ui/station.tsx'
import { MonthSwitch } from '../activities/month-switch.tsx'
import { useMayWork } from '../app/session-store.ts'
import { Answered } from '../ui/answered.tsx'
import { Bars } from '../ui/bars.tsx'
import { EmptyText } from '../ui/empty-text.tsx'
import { ExportButton } from '../ui/export-button.tsx'
import { useNow } from '../ui/use-now.ts'
import { PasteTotals } from './paste-totals.tsx'
import { VISITS } from './topics.ts'

type Day = VisitMonth['days'][number]

/** A month of visits: every day that has a number, and the purposes. */
export function MonthTab() {
  const mayWork = useMayWork()
  const thisMonth = dateOfMoment(useNow()).slice(0, 7)
  const [chosen, setMonth] = useState<string | null>(null)
  const month = (chosen ?? thisMonth) as Month
  const answer = useAnswer(`visits of ${month}`, (client) => client.visits.month({ month }), VISITS)
  return (
    <Flex vertical gap={16}>
      <Flex gap={8} align="center" wrap>
        <MonthSwitch month={month} thisMonth={thisMonth} onChange={setMonth} />
        <ExportButton label="导出到访登记" make={(client) => client.visits.monthXlsx({ month })} />
        {mayWork && <PasteTotals />}
      </Flex>
      <Answered answer={answer}>
        {({ visits, days, byPurpose }) => (
          <>
            <Statistic title="到访人次（只含登记和计数到的人）" value={visits} />
            <Flex gap={16} align="start" wrap>
              <DayTable days={days.filter((day) => day.desk > 0 || day.door > 0 || day.total !== null)} />
              <Card size="small" style={{ flex: '1 1 320px', maxWidth: 480 }} title={<h2 style={{ margin: 0, fontSize: 16 }}>按事由</h2>}>
                <Bars label="按事由" rows={byPurpose.map(({ name, desk, door }) => ({ name, count: desk + door }))} />
              </Card>
            </Flex>
          </>
        )}
      </Answered>
    </Flex>
  )
}

function DayTable({ days }: { readonly days: readonly Day[] }) {
  return (
    <Table<Day> aria-label="每天的到访" rowKey="on" size="small" pagination={false} dataSource={days} style={{ flex: '1 1 520px' }} locale={{ emptyText: <EmptyText>这个月还没有登记</EmptyText> }} columns={[
      { title: '日期', dataIndex: 'on', width: 130 }, { title: '服务台', dataIndex: 'desk', align: 'right' }, { title: '门口', dataIndex: 'door', align: 'right' },
      { title: '计数器', align: 'right', render: (_, { total }) => (total === null ? '' : `${total.heads}${total.everybody ? '（含服务台）' : ''}`) },
      { title: '到访人次', align: 'right', render: (_, { visits }) => <strong>{visits}</strong> },
    ]} />
  )
}
