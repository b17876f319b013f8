import { Button, Checkbox, Flex, Table } from 'antd'
import { useMemo, useState } from 'react'
import type { ExpertPreview } from '../../../shared/contract/experts.ts'
import { expertCategoryLabels } from '../../../shared/text/labels.ts'
import { colours } from '../app/theme.ts'
import { linesOf, outlookOf, type ExpertLine } from './expert-import-view.ts'

interface ExpertImportPreviewProps {
  readonly fileName: string
  readonly preview: ExpertPreview
  readonly busy: boolean
  readonly onBack: () => void
  readonly onApply: () => void
}

const resultColours: Readonly<Record<ExpertLine['outcome'], string>> = { new: '#1B6E2E', known: colours.quiet, repeated: colours.quiet, unnamed: '#9A5B00' }

/** Every row of the file with what would become of it; times stand in the office's own words. */
export function ExpertImportPreview({ fileName, preview, busy, onBack, onApply }: ExpertImportPreviewProps) {
  const lines = useMemo(() => linesOf(preview), [preview])
  const faulty = lines.filter(({ problem }) => problem !== '')
  const [onlyFaulty, setOnlyFaulty] = useState(false)
  return (
    <Flex vertical gap={12}>
      <Flex justify="space-between" align="center" gap={16} wrap>
        <span style={{ fontSize: 17 }}><strong>{fileName}</strong>　{outlookOf(preview)}</span>
        <Flex gap={8} align="center">
          {faulty.length > 0 && <Checkbox checked={onlyFaulty} onChange={(event) => setOnlyFaulty(event.target.checked)}>只看有问题的 {faulty.length} 行</Checkbox>}
          <Button onClick={onBack}>换一个文件</Button>
          <Button type="primary" autoFocus loading={busy} disabled={preview.added === 0} onClick={onApply}>导入</Button>
        </Flex>
      </Flex>
      <Table<ExpertLine> rowKey="key" size="small" dataSource={onlyFaulty ? faulty : [...lines]} pagination={{ pageSize: 15, showSizeChanger: false, hideOnSinglePage: true }} columns={[
        { title: '行', dataIndex: 'row', width: 60 },
        { title: '姓名', dataIndex: 'name', width: 110 },
        { title: '工作单位及职务', dataIndex: 'unit', width: 290 },
        { title: '专业特长', dataIndex: 'speciality', width: 220 },
        { title: '类别', width: 80, render: (_, { category }) => expertCategoryLabels[category] },
        { title: '可服务时间', dataIndex: 'availability' },
        { title: '每次人数', dataIndex: 'limit', width: 90, align: 'right' },
        { title: '结果', width: 110, render: (_, { outcome, result }) => <span style={{ color: resultColours[outcome] }}>{result}</span> },
        ...(faulty.length > 0 ? [{ title: '问题', dataIndex: 'problem', width: 160 }] : []),
      ]} />
    </Flex>
  )
}
