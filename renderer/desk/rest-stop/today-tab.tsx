import { Button, Card, Flex, Popover, Statistic, Table } from 'antd'
import { useState } from 'react'
import type { RestTap, TapAnnulReason } from '../../../shared/contract/rest-stop.ts'
import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import { occupationLabels, tapAnnulLabels } from '../../../shared/text/doors.ts'
import { dateOfMoment, timeText } from '../../../shared/text/time.ts'
import { useAnswer } from '../../ui/station.tsx'
import { useMayWork } from '../app/session-store.ts'
import { Answered } from '../ui/answered.tsx'
import { EmptyText } from '../ui/empty-text.tsx'
import { useAct } from '../ui/use-act.ts'
import { useNow } from '../ui/use-now.ts'
import { CountForm } from './count-form.tsx'
import { TAPS } from './topics.ts'

const REASONS = Object.entries(tapAnnulLabels).map(([value, label]) => ({ value: value as TapAnnulReason, label }))

/** Today's taps, newest first, and a place to count one by hand. */
export function TodayTab() {
  const mayWork = useMayWork()
  const today = dateOfMoment(useNow()) as CalendarDate
  const day = useAnswer(`rest taps ${today}`, (client) => client.restStop.day({ on: today }), TAPS)
  const lists = useAnswer('rest lists', (client) => client.restStop.lists(), TAPS)
  const names = new Map(lists.data?.services.map(({ id, name }) => [id, name]))
  return (
    <Flex gap={16} align="start" wrap>
      {mayWork && lists.data && <Card size="small" style={{ flex: '0 1 420px' }} title={<h2 style={{ margin: 0, fontSize: 16 }}>前台登记一位</h2>}><CountForm services={lists.data.services.filter(({ active }) => active)} /></Card>}
      <Card size="small" style={{ flex: '1 1 560px' }} styles={{ body: { padding: 0 } }} title={<h2 style={{ margin: 0, fontSize: 16 }}>今天的服务</h2>}>
        <Answered answer={day}>
          {({ taps, entries }) => (
            <>
              <Statistic title="服务人次" value={taps} style={{ padding: '12px 16px' }} />
              <Table<RestTap> rowKey="id" size="small" dataSource={entries} pagination={entries.length > 50 ? { pageSize: 50, showSizeChanger: false } : false} locale={{ emptyText: <EmptyText>今天还没有人登记。签到屏“暖新驿站”点一下就会记到这里。</EmptyText> }} columns={[
                { title: '时间', width: 80, render: (_, { at }) => timeText(at) },
                { title: '职业', width: 130, render: (_, tap) => <Struck off={tap.annulReason !== null}>{occupationLabels[tap.occupation]}</Struck> },
                { title: '服务', render: (_, tap) => <Struck off={tap.annulReason !== null}>{tap.services.map((id) => names.get(id) ?? id).join('、')}</Struck> },
                { title: '在哪里', width: 90, render: (_, { via }) => (via === 'kiosk' ? '签到屏' : '前台') },
                { title: '', width: 110, align: 'right', render: (_, tap) => (tap.annulReason === null ? mayWork && <AnnulTap tap={tap} /> : tapAnnulLabels[tap.annulReason]) },
              ]} />
            </>
          )}
        </Answered>
      </Card>
    </Flex>
  )
}

function Struck({ off, children }: { readonly off: boolean; readonly children: string }) {
  return off ? <del style={{ color: '#55606E' }}>{children}</del> : children
}

/** Takes a tap out of the count for a reason; it stays in the list, struck out. */
function AnnulTap({ tap }: { readonly tap: RestTap }) {
  const { act, busy } = useAct()
  const [open, setOpen] = useState(false)
  const annul = async (reason: TapAnnulReason): Promise<void> => {
    setOpen(false)
    await act((client) => client.restStop.annulTap({ tapId: tap.id, reason }), { done: '已作废' })
  }
  const what = `${timeText(tap.at)} ${occupationLabels[tap.occupation]}`
  return (
    <Popover open={open} onOpenChange={setOpen} trigger="click" placement="left" title="作废这一条，为什么？" content={(
      <Flex vertical gap={8}>{REASONS.map(({ value, label }) => <Button key={value} onClick={() => void annul(value)}>{label}</Button>)}</Flex>
    )}>
      <Button size="small" disabled={busy} aria-label={`作废 ${what}`}>作废</Button>
    </Popover>
  )
}
