import { Button, Card, Flex, Statistic, Tooltip } from 'antd'
import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import { useAnswer } from '../../ui/station.tsx'
import { Answered } from '../ui/answered.tsx'
import { VISITS } from './topics.ts'

const TOPICS = [...VISITS, 'attendance', 'headCount', 'activitySession', 'restTap'] as const
const WHY = '三个数不能相加：同一个人可能到访登记过一次，又签到、又在暖新驿站点过一次，加起来就重复了。没有登记、没有签到的人不在内。'

/** The day's people through the door in three numbers beside one another, and why there is no fourth. */
export function ThroughDoorCard({ on }: { readonly on: string }) {
  const answer = useAnswer(`through door ${on}`, (client) => client.visits.throughDoor({ on: on as CalendarDate }), TOPICS)
  return (
    <Card size="small" title={<h2 style={{ margin: 0, fontSize: 16 }}>进门的人</h2>} extra={<Tooltip title={WHY}><Button size="small" type="text" aria-label={`为什么不相加：${WHY}`}>不相加</Button></Tooltip>}>
      <Answered answer={answer}>
        {({ visits, signIns, restTaps }) => (
          <Flex justify="space-between">
            <Statistic title="到访登记" value={visits} />
            <Statistic title="活动签到" value={signIns} />
            <Statistic title="暖新驿站" value={restTaps} />
          </Flex>
        )}
      </Answered>
    </Card>
  )
}
