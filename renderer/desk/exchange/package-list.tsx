import { Button, Card, Flex, Table, Typography } from 'antd'
import { useState } from 'react'
import type { PackageRecord } from '../../../shared/contract/exchange.ts'
import type { Month } from '../../../shared/domain/values/calendar-date.ts'
import { momentText } from '../../../shared/text/time.ts'
import { useAnswer } from '../../ui/station.tsx'
import { useMayWork } from '../app/session-store.ts'
import { Answered } from '../ui/answered.tsx'
import { useAct } from '../ui/use-act.ts'
import { monthText } from './month-text.ts'
import { ReceiptForm } from './receipt-form.tsx'
import { saveFile } from '../ui/save-file.ts'

/** Every package that was made, with its receipt; each can be saved again, byte for byte. */
export function PackageList() {
  const packages = useAnswer('packages', (client) => client.exchange.packages(), ['exchange'])
  const mayWork = useMayWork()
  const { act } = useAct()
  const [noting, setNoting] = useState<PackageRecord | null>(null)
  const save = async (record: PackageRecord): Promise<void> => {
    const found = await act((client) => client.exchange.download({ packageId: record.id }))
    if (found) saveFile(found.fileName, found.file)
  }
  return (
    <Card size="small" title="上报过的数据包">
      <Answered answer={packages}>
        {(list) => (
          <Table<PackageRecord> rowKey="id" size="small" pagination={{ pageSize: 12, hideOnSinglePage: true }} dataSource={list} locale={{ emptyText: <Typography.Text type="secondary">还没有上报过。</Typography.Text> }} columns={[
            { title: '序号', dataIndex: 'sequence', width: 70, align: 'right' },
            { title: '月份', width: 170, render: (_, record) => <PeriodCell record={record} list={list} /> },
            { title: '操作记录', width: 150, render: (_, record) => `${record.fromSeq}–${record.toSeq} 号` },
            { title: '文件', dataIndex: 'fileName', render: (name: string) => <Typography.Text style={{ fontFamily: 'monospace', fontSize: 13 }}>{name}</Typography.Text> },
            { title: '交出时间', dataIndex: 'deliveredAt', width: 190, render: (at: number | null) => (at === null ? <Typography.Text type="warning">已生成，未写出</Typography.Text> : momentText(at)) },
            { title: '区里回执', dataIndex: 'receipt', width: 200, render: (receipt: string | null) => receipt ?? <Typography.Text type="secondary">尚无回执</Typography.Text> },
            ...(mayWork ? [{ title: '操作', width: 200, render: (_: unknown, record: PackageRecord) => (
              <Flex gap={8}>
                <Button size="small" onClick={() => setNoting(record)}>登记回执</Button>
                <Button size="small" onClick={() => void save(record)}>另存</Button>
              </Flex>
            ) }] : []),
          ]} />
        )}
      </Answered>
      {noting && <ReceiptForm record={noting} onClose={() => setNoting(null)} />}
    </Card>
  )
}

function PeriodCell({ record, list }: { readonly record: { readonly period: Month; readonly sequence: number }; readonly list: readonly PackageRecord[] }) {
  const corrects = list.some((other) => other.period === record.period && other.sequence < record.sequence)
  return <>{monthText(record.period)}{corrects && <Typography.Text type="secondary">（更正）</Typography.Text>}</>
}
