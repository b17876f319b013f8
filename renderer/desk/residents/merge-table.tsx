import { Table } from 'antd'
import type { ResidentRecord } from '../../../shared/contract/residents.ts'
import { sexLabels } from '../../../shared/text/labels.ts'
import { dateOfMoment } from '../../../shared/text/time.ts'

interface Line {
  readonly label: string
  readonly left: string
  readonly right: string
}

/** Two records side by side; where both say something different, the line stands out. */
export function MergeTable({ left, right }: { readonly left: ResidentRecord; readonly right: ResidentRecord }) {
  const lines = FACTS.map(([label, factOf]): Line => ({ label, left: factOf(left), right: factOf(right) }))
  const differs = (line: Line): boolean => !JOINED.has(line.label) && line.left !== '' && line.right !== '' && line.left !== line.right
  return (
    <Table<Line> rowKey="label" size="small" pagination={false} dataSource={lines} onRow={(line) => ({ style: { background: differs(line) ? '#FFF4DF' : undefined } })} columns={[
      { title: '项目', dataIndex: 'label', width: 110 },
      { title: '左边', dataIndex: 'left' },
      { title: '右边', dataIndex: 'right' },
      { title: '比较', width: 90, render: (_, line) => (differs(line) ? '不一致' : '') },
    ]} />
  )
}

/** What two records may well say differently: phones are put together, the dates of registering are two. */
const JOINED = new Set(['电话', '登记日期'])

const FACTS: readonly (readonly [string, (person: ResidentRecord) => string])[] = [
  ['姓名', ({ name }) => name],
  ['性别', ({ sex }) => (sex === null ? '' : sexLabels[sex])],
  ['出生日期', ({ birthOn }) => birthOn ?? ''],
  ['身份证号', ({ maskedId }) => maskedId],
  ['电话', ({ maskedPhones }) => maskedPhones.join('、')],
  ['住址', ({ address }) => address],
  ['网格', ({ grid }) => grid],
  ['备注', ({ note }) => note],
  ['登记日期', ({ createdAt }) => dateOfMoment(createdAt)],
]
