import { Alert, Button, Flex, Table } from 'antd'
import { useState } from 'react'
import type { Client } from '../../client.ts'
import { actionText, actorText, screenText } from '../../../shared/text/journal.ts'
import { detailText } from '../../../shared/text/journal-details.ts'
import { momentText } from '../../../shared/text/time.ts'
import { useAnswer } from '../../ui/station.tsx'
import { Answered } from '../ui/answered.tsx'
import { Page } from '../ui/page.tsx'
import { useAct } from '../ui/use-act.ts'
import { diagnosisText } from './diagnosis-text.ts'

type JournalRow = Awaited<ReturnType<Client['setup']['journal']>>[number]
const PAGE_ROWS = 50

/** Who did what when, for the auditor; and the check that nothing was changed afterwards. */
export function JournalPage() {
  const { act, busy } = useAct()
  const [before, setBefore] = useState<readonly number[]>([])
  const [verdict, setVerdict] = useState<{ sound: boolean; text: string } | null>(null)
  const from = before.at(-1)
  const rows = useAnswer(`journal ${from ?? 'newest'}`, (client) => client.setup.journal({ limit: PAGE_ROWS, ...(from === undefined ? {} : { before: from }) }), [])
  const members = useAnswer('staff', (client) => client.staff.list(), ['staff'])
  const things = useAnswer('names of rooms and experts', namesOfThings, ['room', 'expert'])
  const names = new Map((members.data ?? []).map((member) => [member.id, member.name]))
  const check = async (): Promise<void> => {
    const found = await act((client) => client.setup.doctor())
    if (found) setVerdict(diagnosisText(found))
  }
  return (
    <Page title="操作记录" extra={<Button loading={busy} onClick={() => void check()}>检查记录是否被改过</Button>}>
      {verdict && <Alert type={verdict.sound ? 'success' : 'error'} showIcon closable title={verdict.text} style={{ marginBottom: 12 }} />}
      <Answered answer={rows}>
        {(list) => (
          <>
            <Table<JournalRow> rowKey="seq" size="small" pagination={false} dataSource={list} locale={{ emptyText: '还没有记录' }} columns={[
              { title: '序号', dataIndex: 'seq', width: 90 },
              { title: '时间', dataIndex: 'at', width: 160, render: (at: number) => momentText(at) },
              { title: '谁', dataIndex: 'actor', width: 140, render: (actor: string) => names.get(actor) ?? actorText(actor) },
              { title: '在哪里', dataIndex: 'screen', width: 120, render: (screen: string) => screenText(screen) },
              { title: '做了什么', width: 240, render: (_, row) => actionText(row.subject, row.action) },
              { title: '明细', render: (_, row) => detailText(row.subject, row.data, things.data) },
            ]} />
            <Flex gap={8} justify="end" style={{ marginTop: 12 }}>
              <Button disabled={before.length === 0} onClick={() => setBefore(before.slice(0, -1))}>上一页</Button>
              <Button disabled={list.length < PAGE_ROWS} onClick={() => setBefore([...before, list.at(-1)?.seq ?? 1])}>更早</Button>
            </Flex>
          </>
        )}
      </Answered>
    </Page>
  )
}

/** What the rooms and experts are called now; the journal itself keeps their ids alone. */
async function namesOfThings(client: Client): Promise<ReadonlyMap<string, string>> {
  const [rooms, experts] = await Promise.all([client.scheduling.rooms(), client.consultations.experts()])
  return new Map([...rooms, ...experts].map(({ id, name }) => [id, name]))
}
