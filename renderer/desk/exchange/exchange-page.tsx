import { Flex } from 'antd'
import { useAnswer } from '../../ui/station.tsx'
import type { PageProps } from '../app/page-props.ts'
import { Answered } from '../ui/answered.tsx'
import { Page } from '../ui/page.tsx'
import { DistrictKeyCard } from './district-key-card.tsx'
import { DueAlert } from './due-alert.tsx'
import { MonthCard } from './month-card.tsx'
import { PackageList } from './package-list.tsx'
import { ScheduleCard } from './schedule-card.tsx'

/** The monthly report to the district: its numbers, its package, and when the station makes it by itself. */
export function ExchangePage(_: PageProps) {
  const status = useAnswer('exchange status', (client) => client.exchange.status(), ['exchange', 'station'])
  return (
    <Page title="数据上报">
      <Answered answer={status}>
        {(known) => (
          <Flex vertical gap={16}>
            <DueAlert status={known} />
            <Flex gap={16} align="start">
              <MonthCard status={known} />
              <Flex vertical gap={16} style={{ flex: '0 1 420px', minWidth: 320 }}>
                <DistrictKeyCard recipient={known.recipient} />
                <ScheduleCard key={JSON.stringify(known.schedule)} schedule={known.schedule} />
              </Flex>
            </Flex>
            <PackageList />
          </Flex>
        )}
      </Answered>
    </Page>
  )
}
