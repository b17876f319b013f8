import { Card, Flex, Statistic } from 'antd'
import { dateOfMoment } from '../../../shared/text/time.ts'
import { useAnswer } from '../../ui/station.tsx'
import { ClosuresCard } from '../calendar/closures-card.tsx'
import { ExchangeCard } from '../exchange/exchange-card.tsx'
import { Answered } from '../ui/answered.tsx'
import { useNow } from '../ui/use-now.ts'
import { ThroughDoorCard } from '../visits/through-door-card.tsx'
import { ApprovalsCard } from './approvals-card.tsx'
import { MissedCard } from './missed-card.tsx'
import { OverdueCard } from './overdue-card.tsx'
import { UnattendedCard } from './unattended-card.tsx'

/** Station matters beside the board: the day in numbers, and a card for each thing that must not be forgotten. */
export function BoardAside({ on }: { readonly on: string }) {
  const bookings = useAnswer(`bookings ${on}`, (client) => client.scheduling.bookings({ on }), ['booking'])
  const isToday = on === dateOfMoment(useNow())
  const residents = useAnswer('residents', (client) => client.residents.count(), ['resident'])
  return (
    <aside aria-label="本站情况" style={{ width: 280, flex: 'none' }}>
      <Flex vertical gap={16}>
        <UnattendedCard />
        {bookings.data && <MissedCard bookings={bookings.data} isToday={isToday} />}
        <ApprovalsCard />
        <OverdueCard />
        <Card size="small" title={<h2 style={{ margin: 0, fontSize: 16 }}>场地预约</h2>}>
          <Answered answer={bookings}>
            {(all) => (
              <Flex justify="space-between">
                <Statistic title="待使用" value={all.filter(({ state }) => state === 'approved').length} />
                <Statistic title="使用中" value={all.filter(({ state }) => state === 'inUse').length} />
                <Statistic title="全天" value={all.filter(({ state }) => !state.startsWith('cancelled')).length} />
              </Flex>
            )}
          </Answered>
        </Card>
        <ThroughDoorCard on={on} />
        <Card size="small" title={<h2 style={{ margin: 0, fontSize: 16 }}>居民档案</h2>}>
          <Answered answer={residents}>{({ count }) => <Statistic title="已登记" value={count} suffix="人" />}</Answered>
        </Card>
        <ClosuresCard on={on} />
        <ExchangeCard />
      </Flex>
    </aside>
  )
}
