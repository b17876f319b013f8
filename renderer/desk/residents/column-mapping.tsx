import { Button, Card, Select, Table } from 'antd'
import type { RosterChoice, RosterPreview } from '../../../shared/contract/residents.ts'
import { fieldOf, withChoice } from './import-state.ts'

const FIELDS: readonly { readonly value: RosterChoice['field']; readonly label: string }[] = [
  { value: 'ignore', label: '不导入' }, { value: 'name', label: '姓名' }, { value: 'idNumber', label: '身份证号' }, { value: 'phone', label: '电话' }, { value: 'sex', label: '性别' },
  { value: 'birthOn', label: '出生日期' }, { value: 'address', label: '住址' }, { value: 'grid', label: '网格' }, { value: 'note', label: '备注' },
]

interface ColumnMappingProps {
  readonly preview: RosterPreview
  readonly choices: readonly RosterChoice[]
  readonly onChange: (choices: readonly RosterChoice[]) => void
  readonly onReread: () => void
}

/** Says of every column what it is; a sheet a card. */
export function ColumnMapping({ preview, choices, onChange, onReread }: ColumnMappingProps) {
  return (
    <>
      {preview.sheets.map(({ sheet, headerRow, columns }) => (
        <Card key={sheet} size="small" title={`${sheet}：${headerRow === 0 ? '没有表头' : `表头在第 ${headerRow} 行`}`} extra={<Button size="small" type="primary" onClick={onReread}>按这些列读</Button>}>
          <Table rowKey="index" size="small" pagination={false} dataSource={columns} columns={[
            { title: '列', width: 70, render: (_, { index }) => columnLetter(index) },
            { title: '表头', dataIndex: 'heading', width: 220 },
            { title: '第一个值', dataIndex: 'sample' },
            { title: '是什么', width: 200, render: (_, column) => (
              <Select aria-label={`${columnLetter(column.index)} 列是什么`} value={fieldOf(choices, sheet, column)} options={[...FIELDS]} style={{ width: 160 }}
                onChange={(field) => onChange(withChoice(preview, choices, { sheet, index: column.index, field }))} />
            ) },
          ]} />
        </Card>
      ))}
    </>
  )
}

/** The column's name in a spreadsheet: 0 → A, 26 → AA. */
function columnLetter(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26))
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last
}
