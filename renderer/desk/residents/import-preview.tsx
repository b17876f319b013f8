import { Alert, Button, Card, Flex, Table } from 'antd'
import { useState } from 'react'
import type { RosterChoice, RosterPreview } from '../../../shared/contract/residents.ts'
import type { OfficeFile } from '../ui/office-file.ts'
import { ColumnMapping } from './column-mapping.tsx'
import { ImportCounts } from './import-counts.tsx'
import { IssueTable } from './issue-table.tsx'

interface ImportPreviewProps {
  readonly file: OfficeFile
  readonly preview: RosterPreview
  readonly choices: readonly RosterChoice[]
  readonly onRemap: (choices: readonly RosterChoice[]) => void
  readonly onReread: () => void
  readonly onApply: () => void
  readonly onBack: () => void
}

/** What the import would do, and the columns where a person has to say what they are. */
export function ImportPreview({ file, preview, choices, onRemap, onReread, onApply, onBack }: ImportPreviewProps) {
  const sure = preview.sheets.every((sheet) => sheet.sure)
  const [mapping, setMapping] = useState(!sure)
  return (
    <Flex vertical gap={16} style={{ maxWidth: 1320 }}>
      {!sure && <Alert type="warning" showIcon title="有的列认不准。请在下面指定每一列是什么，再点“按这些列读”。" />}
      <Flex justify="space-between" align="center" gap={16} wrap>
        <span style={{ fontSize: 17 }}><strong>{file.name}</strong> 导入后：新增 <strong>{preview.added}</strong> 人，补充已登记的 <strong>{preview.updated}</strong> 人</span>
        <Flex gap={8}>
          <Button onClick={onBack}>换一个文件</Button>
          <Button onClick={() => setMapping((open) => !open)}>{mapping ? '收起列设置' : '核对列设置'}</Button>
          <Button type="primary" autoFocus disabled={!sure || choices.length > 0 && mapping && isChanged(preview, choices)} onClick={onApply}>导入</Button>
        </Flex>
      </Flex>
      {mapping && <ColumnMapping preview={preview} choices={choices} onChange={onRemap} onReread={onReread} />}
      <ImportCounts summary={preview.summary} />
      <IssueTable issues={preview.issues} moreIssues={preview.moreIssues} fileName={file.name} />
      <Card size="small" title={`前 ${preview.people.length} 人`}>
        <Table rowKey="row" size="small" pagination={false} dataSource={preview.people} columns={[
          { title: '行', dataIndex: 'row', width: 70 }, { title: '姓名', dataIndex: 'name', width: 160 }, { title: '身份证号', dataIndex: 'maskedId', width: 210 },
          { title: '电话', dataIndex: 'maskedPhone', width: 150 }, { title: '住址', dataIndex: 'address' },
        ]} />
      </Card>
    </Flex>
  )
}

/** Whether the columns were set otherwise than the preview has read them. */
function isChanged(preview: RosterPreview, choices: readonly RosterChoice[]): boolean {
  return preview.sheets.some(({ sheet, columns }) => columns.some(({ index, field }) => choices.some((choice) => choice.sheet === sheet && choice.index === index && choice.field !== field)))
}
