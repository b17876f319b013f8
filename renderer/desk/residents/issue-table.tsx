import { Button, Card, Select, Table } from 'antd'
import { useState } from 'react'
import type { RosterPreview } from '../../../shared/contract/residents.ts'
import { writeCsv } from '../../../shared/domain/exchange/csv.ts'
import { adviceText, causeText } from './issue-text.ts'
import { saveCsv } from '../ui/save-file.ts'

type Issue = RosterPreview['issues'][number]

interface IssueTableProps {
  readonly issues: readonly Issue[]
  readonly moreIssues: number
  readonly fileName: string
}

/** What was found in the rows: filter by cause, keep as a file for whoever mends the roster. */
export function IssueTable({ issues, moreIssues, fileName }: IssueTableProps) {
  const [cause, setCause] = useState<string>('')
  const causes = [...new Set(issues.map((issue) => issue.cause))]
  const shown = cause === '' ? issues : issues.filter((issue) => issue.cause === cause)
  if (issues.length === 0) return null
  return (
    <Card size="small" title={`逐行问题 ${issues.length + moreIssues} 条${moreIssues > 0 ? `（只列前 ${issues.length} 条）` : ''}`} extra={(
      <>
        <Select aria-label="只看一种问题" value={cause} onChange={setCause} style={{ width: 190, marginInlineEnd: 8 }}
          options={[{ value: '', label: '全部问题' }, ...causes.map((value) => ({ value, label: `${causeText(value)}（${issues.filter((issue) => issue.cause === value).length}）` }))]} />
        <Button onClick={() => saveCsv(reportName(fileName), reportOf(issues))}>导出问题清单</Button>
      </>
    )}>
      <Table<Issue> rowKey={(issue) => `${issue.sheet} ${issue.row} ${issue.column} ${issue.cause}`} size="small" dataSource={[...shown]} pagination={{ pageSize: 10, showSizeChanger: false, hideOnSinglePage: true }} columns={[
        { title: '工作表', dataIndex: 'sheet', width: 200 }, { title: '行', dataIndex: 'row', width: 80 }, { title: '列', dataIndex: 'column', width: 160 },
        { title: '问题', width: 160, render: (_, issue) => causeText(issue.cause) }, { title: '处理', render: (_, issue) => adviceText(issue.cause) },
      ]} />
    </Card>
  )
}

function reportOf(issues: readonly Issue[]): string {
  return writeCsv([['工作表', '行', '列', '问题', '处理'], ...issues.map(({ sheet, row, column, cause }) => [sheet, String(row), column, causeText(cause), adviceText(cause)])])
}

function reportName(fileName: string): string {
  return `${fileName.replace(/\.[^.]+$/, '')}-问题清单.csv`
}
