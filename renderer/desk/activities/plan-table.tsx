import { ConfigProvider, Table, type TableColumnsType } from 'antd'
import type { Key } from 'react'
import type { PlanRow } from '../../../shared/contract/activities.ts'
import { planCauseLabels } from '../../../shared/text/labels.ts'

const causes: Readonly<Record<string, string>> = planCauseLabels

const columns: TableColumnsType<PlanRow> = [
  { title: '项', dataIndex: 'row', width: 56 },
  { title: '表中行', dataIndex: 'sheetRow', width: 80 },
  { title: '日期', dataIndex: 'on', width: 120 },
  { title: '时间', width: 120, render: (_, row) => (row.startsAt === null ? '' : `${row.startsAt}–${row.endsAt ?? ''}`) },
  { title: '活动', dataIndex: 'title' },
  { title: '类别', dataIndex: 'kind', width: 130 },
  { title: '地点', width: 240, render: (_, row) => (row.roomId === null && row.place !== '' ? `${row.place}（不占场地）` : row.place) },
  { title: '主办', dataIndex: 'organiser', width: 180, ellipsis: true },
  { title: '要注意', width: 300, render: (_, row) => <strong style={{ color: '#8A1C1F' }}>{troubleOf(row)}</strong> },
]

/** Chosen rows are nearly all of them: they stay light, so that what is left out stands out. */
const CHOSEN = { rowSelectedBg: '#F2F7FC', rowSelectedHoverBg: '#E3EEF8' } as const

interface PlanTableProps {
  readonly rows: readonly PlanRow[]
  readonly chosen?: readonly number[]
  readonly onChange?: (chosen: readonly number[]) => void
}

/** The rows of a plan with what stands in their way. Of two that clash one can be chosen by hand. */
export function PlanTable({ rows, chosen, onChange }: PlanTableProps) {
  const selection = chosen && onChange ? {
    selectedRowKeys: [...chosen], onChange: (keys: readonly Key[]) => onChange(keys.map(Number)),
    getCheckboxProps: (row: PlanRow) => ({ disabled: !isWhole(row), 'aria-label': `第 ${row.row} 项` }),
  } : undefined
  return (
    <ConfigProvider theme={{ components: { Table: CHOSEN } }}>
      <Table<PlanRow> rowKey="row" size="small" columns={columns} dataSource={[...rows]} pagination={false} {...(selection ? { rowSelection: selection } : {})} />
    </ConfigProvider>
  )
}

/** Whether a row says what, when and where to; a clash can still be solved by leaving the other out. */
function isWhole(row: PlanRow): boolean {
  return row.on !== null && row.startsAt !== null && row.endsAt !== null && row.title !== ''
}

function troubleOf(row: PlanRow): string {
  const unread = row.issues.map(({ column, cause }) => `${column}：${causes[cause] ?? '看不懂'}`)
  return [...(row.clash === null ? [] : [`冲突：${row.clash}`]), ...unread].join('；')
}
