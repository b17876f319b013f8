import { Button, Flex, Table } from 'antd'
import type { CallItem } from '../../../shared/contract/scheduling-calls.ts'
import { callOutcomeLabels, callReasonLabels } from '../../../shared/text/call-labels.ts'
import { useAnswer } from '../../ui/station.tsx'
import { useMayWork } from '../app/session-store.ts'
import { Answered } from '../ui/answered.tsx'
import { ExportButton } from '../ui/export-button.tsx'
import { Page } from '../ui/page.tsx'
import { useAct } from '../ui/use-act.ts'
import { CallCard } from './call-card.tsx'

/** Whom the desk has to ring up, those that run out first; and what was settled in the last day. */
export function CallsPage() {
  const mayWork = useMayWork()
  const answer = useAnswer('calls', (client) => client.scheduling.callList(), ['call', 'resident', 'room'])
  return (
    <Page title="待打电话" extra={<ExportButton label="导出待打电话" make={(client) => client.scheduling.callListXlsx()} />}>
      <Answered answer={answer}>
        {({ standing, settled }) => (
          <Flex vertical gap={24}>
            {standing.length === 0 && <p style={{ margin: 0 }}>没有要打的电话。征用、停用、候补轮到和能人请假时，要通知的人会列在这里。</p>}
            <Flex vertical gap={12} role="list" aria-label="要打的电话">{standing.map((item) => <CallCard key={item.id} item={item} mayWork={mayWork} />)}</Flex>
            {settled.length > 0 && <Settled items={settled} mayWork={mayWork} />}
          </Flex>
        )}
      </Answered>
    </Page>
  )
}

function Settled({ items, mayWork }: { readonly items: readonly CallItem[]; readonly mayWork: boolean }) {
  const { busy, act } = useAct()
  const mayReopen = ({ outcome, choices }: CallItem): boolean => mayWork && outcome !== 'withdrawn' && (outcome !== 'expired' || choices.length > 0)
  return (
    <section aria-label="一天内办结的">
      <h2 style={{ fontSize: 16, margin: '0 0 8px' }}>一天内办结的</h2>
      <Table<CallItem> size="small" rowKey="id" pagination={false} dataSource={items} columns={[
        { title: '姓名', dataIndex: 'holder', width: 160 },
        { title: '事由', width: 110, render: (_, { reason }) => callReasonLabels[reason] },
        { title: '内容', dataIndex: 'about' },
        { title: '结果', width: 130, render: (_, { outcome }) => outcome && callOutcomeLabels[outcome] },
        { title: '记录', dataIndex: 'note' },
        { title: '', width: 110, render: (_, item) => mayReopen(item) && (
          <Button size="small" aria-label={`撤销${item.holder}的结果`} loading={busy} onClick={() => void act((client) => client.scheduling.reopenCall({ callId: item.id, version: item.version }), { done: '已放回待打电话' })}>撤销</Button>
        ) },
      ]} />
    </section>
  )
}
