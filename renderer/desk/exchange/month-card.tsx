import { Card, Flex, Select, Typography } from 'antd'
import { useState } from 'react'
import type { Month } from '../../../shared/domain/values/calendar-date.ts'
import { dateOfMoment } from '../../../shared/text/time.ts'
import { useAnswer } from '../../ui/station.tsx'
import { useMayWork } from '../app/session-store.ts'
import { Answered } from '../ui/answered.tsx'
import { BriefText } from './brief-text.tsx'
import type { ExchangeStatus } from './due-text.ts'
import { ExportPanel } from './export-panel.tsx'
import { IndicatorTable } from './indicator-table.tsx'
import { monthsSince, monthText } from './month-text.ts'

const TOPICS = ['attendance', 'headCount', 'activitySession', 'booking', 'session', 'appointment', 'room', 'calendar', 'resident', 'restTap', 'visit', 'doorTotal', 'rating']
const monthOfMoment = (at: number) => dateOfMoment(at).slice(0, 7) as Month

/** A month in numbers and sentences, and its package. */
export function MonthCard({ status }: { readonly status: ExchangeStatus }) {
  const setup = useAnswer('setup status', (client) => client.setup.status(), ['station'])
  const mayWork = useMayWork()
  // What was due when the page opened: it stays in view when an export makes another month due.
  const [chosen, setChosen] = useState<Month | null>(status.due?.period ?? status.last?.period ?? null)
  const running = setup.data ? monthOfMoment(setup.data.now) : null
  const month = chosen ?? running
  const report = useAnswer(`indicators ${month ?? ''}`, (client) => (month === null ? new Promise<never>(() => {}) : client.indicators.month({ month })), TOPICS)
  const months = setup.data?.station && running ? monthsSince(monthOfMoment(setup.data.station.setUpAt), running) : []
  return (
    <Card style={{ flex: '2 1 720px', minWidth: 0 }} title="当月指标" extra={(
      <Flex gap={8} align="center">
        {report.data && <Typography.Text type={report.data.closed ? 'secondary' : 'warning'}>{report.data.closed ? '已结束' : '进行中，数字到此刻为止'}</Typography.Text>}
        <Select aria-label="月份" value={month} onChange={setChosen} style={{ width: 140 }} options={months.map((value) => ({ value, label: monthText(value) }))} />
      </Flex>
    )}>
      <Answered answer={report}>
        {({ rows, brief, closed }) => (
          <Flex vertical gap={16}>
            <IndicatorTable rows={rows} />
            <BriefText text={brief} />
            {mayWork && month !== null && <ExportPanel key={month} month={month} closed={closed} status={status} />}
          </Flex>
        )}
      </Answered>
    </Card>
  )
}
