import { App, Button, Flex, Table } from 'antd'
import { useState } from 'react'
import type { Client } from '../../client.ts'
import { dateOfMoment, timeText } from '../../../shared/text/time.ts'
import { useAnswer } from '../../ui/station.tsx'
import { goTo } from '../app/route.ts'
import { useMayWork } from '../app/session-store.ts'
import { Answered } from '../ui/answered.tsx'
import { Page } from '../ui/page.tsx'
import { IssueTable } from './issue-table.tsx'
import { useUndoImport } from './use-undo-import.ts'

type Import = Awaited<ReturnType<Client['residents']['imports']>>[number]

/** The imports so far, newest first, each with its report and its way back. */
export function ImportsPage() {
  const imports = useAnswer('imports', (client) => client.residents.imports(), ['resident'])
  const { message } = App.useApp()
  const undo = useUndoImport()
  const mayWork = useMayWork()
  const [report, setReport] = useState<Import | null>(null)
  const takeBack = async (importId: string): Promise<void> => {
    const said = await undo(importId)
    if (said !== undefined) void message.success(`已撤销导入：${said}`, 6)
  }
  return (
    <Page title="导入记录" extra={<Button onClick={() => goTo('residents')}>返回查找</Button>}>
      <Answered answer={imports}>
        {(list) => (
          <Flex vertical gap={16} style={{ maxWidth: 1320 }}>
            <Table<Import> rowKey="id" size="small" pagination={{ pageSize: 15, hideOnSinglePage: true }} dataSource={[...list]} locale={{ emptyText: '还没有导入过花名册' }} columns={[
              { title: '时间', render: (_, { at }) => `${dateOfMoment(at)} ${timeText(at)}` },
              { title: '行数', dataIndex: 'rows', align: 'right' }, { title: '新增', dataIndex: 'added', align: 'right' }, { title: '补充', dataIndex: 'updated', align: 'right' },
              { title: '状态', render: (_, { state }) => (state === 'applied' ? '已导入' : '已撤销') },
              { title: '操作', render: (_, one) => (
                <Flex gap={8}>
                  <Button size="small" onClick={() => setReport(one)}>看问题</Button>
                  {mayWork && one.undoable && <Button size="small" danger onClick={() => void takeBack(one.id)}>撤销导入</Button>}
                </Flex>
              ) },
            ]} />
            {report && <ImportReport key={report.id} of={report} />}
          </Flex>
        )}
      </Answered>
    </Page>
  )
}

function ImportReport({ of }: { readonly of: Import }) {
  const report = useAnswer(`import report ${of.id}`, (client) => client.residents.importReport({ importId: of.id }), [])
  return (
    <Answered answer={report}>
      {({ issues, moreIssues }) => (issues.length === 0 ? <p>这次导入没有发现问题。</p> : <IssueTable issues={issues} moreIssues={moreIssues} fileName={`导入-${dateOfMoment(of.at)}`} />)}
    </Answered>
  )
}
