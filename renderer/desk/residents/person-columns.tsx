import type { TableColumnsType } from 'antd'
import type { ResidentSummary } from '../../../shared/contract/residents.ts'
import { sexLabels } from '../../../shared/text/labels.ts'

/** The columns of a list of people: the name whole, numbers masked. */
export const personColumns: TableColumnsType<ResidentSummary> = [
  { title: '姓名', dataIndex: 'name', width: 200, render: (name: string) => <strong style={{ fontSize: 16 }}>{name}</strong> },
  { title: '性别', dataIndex: 'sex', width: 80, render: (sex: ResidentSummary['sex']) => (sex === null ? '' : sexLabels[sex]) },
  { title: '年龄', dataIndex: 'age', width: 80, render: (age: number | null) => (age === null ? '' : `${age} 岁`) },
  { title: '电话', dataIndex: 'maskedPhone', width: 160 },
  { title: '身份证号', dataIndex: 'maskedId', width: 220 },
  { title: '住址', dataIndex: 'address' },
]
