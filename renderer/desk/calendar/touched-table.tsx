import { Button, Flex, Radio, Table } from 'antd'
import type { Touched } from '../../../shared/contract/calendar-closures.ts'
import { kindLabels } from '../scheduling/item-labels.ts'
import type { Decisions } from './closure-draft.ts'
import { closedWhen } from './closure-text.ts'

interface TouchedTableProps {
  readonly touched: readonly Touched[]
  readonly decisions: Decisions
  readonly onChange: (decisions: Decisions) => void
}

const choices = [{ value: 'keep', label: '保留' }, { value: 'take', label: '取消并通知' }] as const

/** Everything a closure would touch, each with what is to become of it. */
export function TouchedTable({ touched, decisions, onChange }: TouchedTableProps) {
  if (touched.length === 0) return <p style={{ margin: 0 }}>这段时间没有预约、坐诊和活动。</p>
  const all = (does: 'keep' | 'take'): void => onChange(Object.fromEntries(touched.map(({ ownerId }) => [ownerId, does])))
  return (
    <section aria-label="受影响的安排">
      <Flex gap={8} align="center" style={{ marginBottom: 8 }}>
        <strong>{touched.length} 项安排受影响，请逐项决定：</strong>
        <Button size="small" onClick={() => all('keep')}>全部保留</Button>
        <Button size="small" onClick={() => all('take')}>全部取消并通知</Button>
      </Flex>
      <Table<Touched> rowKey="ownerId" size="small" pagination={false} scroll={{ y: 320 }} dataSource={touched} columns={[
        { title: '时间', render: (_, item) => closedWhen(item) },
        { title: '场地', dataIndex: 'roomName', width: 150 },
        { title: '安排', render: (_, item) => [item.title, kindLabels[item.kind]].filter(Boolean).join(' · ') },
        { title: '怎么办', width: 230, render: (_, { ownerId, takeable, title }) => (takeable
          ? <Radio.Group aria-label={`${title}怎么办`} options={[...choices]} value={decisions[ownerId]} onChange={(event) => onChange({ ...decisions, [ownerId]: event.target.value as 'keep' | 'take' })} />
          : '保留（要取消请先到那一项里办）') },
      ]} />
      <p style={{ margin: '8px 0 0' }}>取消的会列入“待打电话”，能换的场地和时间会一起给出。保留的照常，停用的时间绕开它。</p>
    </section>
  )
}
