import { Card, Flex } from 'antd'
import { useAnswer } from '../../ui/station.tsx'
import { Answered } from '../ui/answered.tsx'
import { DueAlert } from './due-alert.tsx'
import { lastText } from './due-text.ts'

/** For the board: the last package with its receipt, and what the next one waits for. */
export function ExchangeCard() {
  const status = useAnswer('exchange status', (client) => client.exchange.status(), ['exchange', 'station'])
  return (
    <Card size="small" title={<h2 style={{ margin: 0, fontSize: 16 }}>数据上报</h2>} extra={<a href="#/exchange">查看</a>}>
      <Answered answer={status}>
        {(known) => (
          <Flex vertical gap={8}>
            <div>{lastText(known.last)}</div>
            <DueAlert status={known} />
          </Flex>
        )}
      </Answered>
    </Card>
  )
}
