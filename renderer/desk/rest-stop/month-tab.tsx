import { Card, Flex, Statistic } from 'antd'
import { useState } from 'react'
import type { Month } from '../../../shared/domain/values/calendar-date.ts'
import { hourSpanText, occupationLabels } from '../../../shared/text/doors.ts'
import { dateOfMoment } from '../../../shared/text/time.ts'
import { useAnswer } from '../../ui/station.tsx'
import { MonthSwitch } from '../activities/month-switch.tsx'
import { Answered } from '../ui/answered.tsx'
import { Bars } from '../ui/bars.tsx'
import { ExportButton } from '../ui/export-button.tsx'
import { useNow } from '../ui/use-now.ts'
import { TAPS } from './topics.ts'

/** A month of the rest stop: who came, for what, and at which hours. */
export function MonthTab() {
  const thisMonth = dateOfMoment(useNow()).slice(0, 7)
  const [chosen, setMonth] = useState<string | null>(null)
  const month = (chosen ?? thisMonth) as Month
  const answer = useAnswer(`rest month ${month}`, (client) => client.restStop.month({ month }), TAPS)
  return (
    <Flex vertical gap={16}>
      <Flex gap={8} align="center">
        <MonthSwitch month={month} thisMonth={thisMonth} onChange={setMonth} />
        <ExportButton label="导出暖新驿站服务" make={(client) => client.restStop.monthXlsx({ month })} />
      </Flex>
      <Answered answer={answer}>
        {({ taps, byOccupation, byService, byHour }) => (
          <>
            <Statistic title="服务人次（是人次，不是人数；一次可用几项服务）" value={taps} />
            <Flex gap={16} align="start" wrap>
              <Counts title="按职业" rows={byOccupation.map((row) => ({ name: occupationLabels[row.occupation], count: row.taps }))} />
              <Counts title="按服务" rows={byService.map((row) => ({ name: row.name, count: row.taps }))} />
              <Counts title="按时段" rows={busyHours(byHour)} />
            </Flex>
          </>
        )}
      </Answered>
    </Flex>
  )
}

function Counts({ title, rows }: { readonly title: string; readonly rows: readonly { readonly name: string; readonly count: number }[] }) {
  return (
    <Card size="small" style={{ flex: '1 1 300px', maxWidth: 480 }} title={<h2 style={{ margin: 0, fontSize: 16 }}>{title}</h2>}>
      {rows.length === 0 ? '这个月还没有登记。' : <Bars label={title} rows={rows} />}
    </Card>
  )
}

/** From the first hour with a tap to the last; quiet hours between them are shown. */
function busyHours(byHour: readonly number[]): { name: string; count: number }[] {
  const first = byHour.findIndex((count) => count > 0)
  const last = byHour.findLastIndex((count) => count > 0)
  return first === -1 ? [] : byHour.slice(first, last + 1).map((count, index) => ({ name: hourSpanText(first + index), count }))
}
