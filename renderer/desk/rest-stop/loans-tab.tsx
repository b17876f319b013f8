import { Button, Card, Flex, Table, Tag, type TableColumnsType } from 'antd'
import type { RestLoan, Shelf } from '../../../shared/contract/rest-stop.ts'
import { dueDayText, loanStateLabels } from '../../../shared/text/doors.ts'
import { momentText } from '../../../shared/text/time.ts'
import { useAnswer } from '../../ui/station.tsx'
import { useMayWork } from '../app/session-store.ts'
import { Answered } from '../ui/answered.tsx'
import { EmptyText } from '../ui/empty-text.tsx'
import { ExportButton } from '../ui/export-button.tsx'
import { useAct } from '../ui/use-act.ts'
import { useUndo } from '../ui/use-undo.tsx'
import { lentText } from './loan-text.ts'
import { LendForm } from './lend-form.tsx'
import { LOANS } from './topics.ts'

/** What is lent: the shelf, what is out with the overdue first, and what came back. */
export function LoansTab() {
  const mayWork = useMayWork()
  const answer = useAnswer('rest loans', (client) => client.restStop.loans(), LOANS)
  return (
    <Answered answer={answer}>
      {({ shelves, out, past }) => (
        <Flex gap={16} align="start" wrap>
          <Flex vertical gap={16} style={{ flex: '0 1 380px' }}>
            <ShelfTable shelves={shelves} />
            {mayWork && <Card size="small" title={<h2 style={{ margin: 0, fontSize: 16 }}>借出</h2>}><LendForm shelves={shelves} /></Card>}
          </Flex>
          <Flex vertical gap={16} style={{ flex: '1 1 640px' }}>
            <Card size="small" styles={{ body: { padding: 0 } }} title={<h2 style={{ margin: 0, fontSize: 16 }}>借出未还（{out.length}）</h2>} extra={<ExportButton size="small" label="导出借物台账" make={(client) => client.restStop.loansXlsx()} />}>
              <LoanTable label="借出未还" loans={out} mayWork={mayWork} empty="没有借出的物品" />
            </Card>
            {past.length > 0 && <Card size="small" styles={{ body: { padding: 0 } }} title={<h2 style={{ margin: 0, fontSize: 16 }}>最近归还和丢失</h2>}><LoanTable label="最近归还和丢失" loans={past} mayWork={mayWork} empty="" /></Card>}
          </Flex>
        </Flex>
      )}
    </Answered>
  )
}

function ShelfTable({ shelves }: { readonly shelves: readonly Shelf[] }) {
  return (
    <Table<Shelf> aria-label="物品" rowKey="id" size="small" pagination={false} dataSource={shelves} locale={{ emptyText: <EmptyText>还没有可以借的物品，请站长在“服务和物品”里添加</EmptyText> }} columns={[
      { title: '物品', dataIndex: 'name' }, { title: '共有', dataIndex: 'count', width: 64, align: 'right' }, { title: '借出', dataIndex: 'out', width: 64, align: 'right' },
      { title: '可借', width: 64, align: 'right', render: (_, { left }) => <strong style={{ color: left === 0 ? '#B3261E' : undefined }}>{left}</strong> },
    ]} />
  )
}

function LoanTable({ label, loans, mayWork, empty }: { readonly label: string; readonly loans: readonly RestLoan[]; readonly mayWork: boolean; readonly empty: string }) {
  const columns: TableColumnsType<RestLoan> = [
    { title: '物品', dataIndex: 'itemName', width: 100 },
    { title: '手机尾号', dataIndex: 'tail', width: 90 },
    { title: '称呼', dataIndex: 'nickname' },
    { title: '借出', width: 130, render: (_, { lentAt }) => momentText(lentAt) },
    { title: '应还', width: 110, render: (_, { dueAt }) => dueDayText(dueAt) },
    { title: '情况', width: 150, render: (_, loan) => <Standing loan={loan} /> },
    ...(mayWork ? [{ title: '', key: 'acts', width: 150, render: (_: unknown, loan: RestLoan) => <LoanSteps loan={loan} /> }] : []),
  ]
  return <Table<RestLoan> aria-label={label} rowKey="id" size="small" pagination={false} columns={columns} dataSource={loans} locale={{ emptyText: <EmptyText>{empty}</EmptyText> }} />
}

function Standing({ loan }: { readonly loan: RestLoan }) {
  if (loan.overdue) return <Tag style={{ background: '#FBE0DD', color: '#1B2430' }}>超期未还</Tag>
  return <>{loanStateLabels[loan.state]}{loan.returnedAt === null ? '' : ` ${momentText(loan.returnedAt)}`}</>
}

/** Back, lost, or the last step taken back. */
function LoanSteps({ loan }: { readonly loan: RestLoan }) {
  const { act, busy } = useAct()
  const offerUndo = useUndo()
  const what = lentText(loan)
  const step = async (event: 'return' | 'lose', said: string): Promise<void> => {
    const after = await act((client) => client.restStop.stepLoan({ loanId: loan.id, version: loan.version, event }))
    if (after) offerUndo(`${what}：${said}`, () => act((client) => client.restStop.stepLoan({ loanId: after.id, version: after.version, event: 'takeBack' }), { done: '已撤销' }))
  }
  if (loan.state === 'returned') return <Button size="small" disabled={busy} aria-label={`${what}没有还`} onClick={() => void act((client) => client.restStop.stepLoan({ loanId: loan.id, version: loan.version, event: 'takeBack' }), { done: '已放回借出' })}>没有还</Button>
  return (
    <Flex gap={6} justify="end">
      <Button size="small" type="primary" disabled={busy} aria-label={`归还${what}`} onClick={() => void step('return', '已归还')}>{loan.state === 'lost' ? '找到了' : '归还'}</Button>
      {loan.state === 'lent' && <Button size="small" disabled={busy} aria-label={`${what}丢了`} onClick={() => void step('lose', '记为丢失，总数减一')}>丢了</Button>}
    </Flex>
  )
}
