import { Button, Table } from 'antd'
import type { VisitEntry } from '../../../shared/contract/visits.ts'
import { placeLabels } from '../../../shared/text/doors.ts'
import { timeText } from '../../../shared/text/time.ts'
import { EmptyText } from '../ui/empty-text.tsx'
import { useAct } from '../ui/use-act.ts'

interface EntryTableProps {
  readonly entries: readonly VisitEntry[]
  readonly names: ReadonlyMap<string, string>
  readonly mayWork: boolean
}

/** What was counted, newest first; a wrong one is taken back with 减掉. */
export function EntryTable({ entries, names, mayWork }: EntryTableProps) {
  const { act, busy } = useAct()
  const takeBack = ({ id }: VisitEntry) => void act((client) => client.visits.annul({ entryId: id }), { done: '已减掉' })
  return (
    <Table<VisitEntry> rowKey="id" size="small" dataSource={entries} pagination={entries.length > 20 ? { pageSize: 20, showSizeChanger: false } : false} locale={{ emptyText: <EmptyText>今天还没有记。按数字键，来一位记一位。</EmptyText> }} columns={[
      { title: '时间', width: 80, render: (_, { at }) => timeText(at) },
      { title: '在哪里', width: 90, render: (_, { place }) => placeLabels[place] },
      { title: '事由', render: (_, { purposeId }) => names.get(purposeId) ?? purposeId },
      { title: '人数', dataIndex: 'heads', width: 64, align: 'right' },
      ...(mayWork ? [{ title: '', key: 'acts', width: 80, render: (_: unknown, entry: VisitEntry) => <Button size="small" disabled={busy} aria-label={`减掉 ${timeText(entry.at)} ${names.get(entry.purposeId) ?? ''}`} onClick={() => takeBack(entry)}>减掉</Button> }] : []),
    ]} />
  )
}
