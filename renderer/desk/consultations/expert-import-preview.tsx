import { Button, Checkbox, Flex, Table, Tabs } from 'antd'
import { useMemo, useState } from 'react'
import type { ExpertPreview } from '../../../shared/contract/experts.ts'
import type { AvailabilityRule } from '../../../shared/domain/consultations/availability/availability-rule.ts'
import { expertCategoryLabels } from '../../../shared/text/labels.ts'
import { colours } from '../app/theme.ts'
import { linesOf, outlookOf, rowsUnderstood, rowsWith, wordingsOf, type ExpertLine, type TimesDraft } from './expert-import-view.ts'
import { ExpertImportWordings } from './expert-import-wordings.tsx'

interface ExpertImportPreviewProps {
  readonly fileName: string
  readonly preview: ExpertPreview
  readonly busy: boolean
  readonly onBack: () => void
  readonly onApply: (draft: TimesDraft) => void
}

const resultColours: Readonly<Record<ExpertLine['outcome'], string>> = { new: '#1B6E2E', known: colours.quiet, repeated: colours.quiet, unnamed: '#9A5B00' }

/** Every row of the file with what would become of it, and what is understood of each way times are written in it. */
export function ExpertImportPreview({ fileName, preview, busy, onBack, onApply }: ExpertImportPreviewProps) {
  const [draft, setDraft] = useState<TimesDraft>({ byHand: {}, confirmed: new Set() })
  const wordings = useMemo(() => wordingsOf(preview, draft), [preview, draft])
  const confirm = (places: readonly string[], yes: boolean): void => setDraft((before) => {
    const confirmed = new Set(before.confirmed)
    for (const place of places) if (yes) confirmed.add(place); else confirmed.delete(place)
    return { ...before, confirmed }
  })
  const setRules = (availability: string, rules: readonly AvailabilityRule[]): void => {
    setDraft((before) => ({ ...before, byHand: { ...before.byHand, [availability]: rules } }))
    confirm(rowsWith(preview, availability), rules.length > 0)
  }
  const waiting = wordings.filter(({ fresh, confirmed }) => confirmed < fresh).length
  return (
    <Flex vertical gap={12}>
      <Flex justify="space-between" align="center" gap={16} wrap>
        <span style={{ fontSize: 17 }}><strong>{fileName}</strong>　{outlookOf(preview)}</span>
        <Flex gap={8} align="center">
          {waiting > 0 && <span style={{ color: '#9A5B00' }}>{waiting} 种时间还没确认，可以以后再定</span>}
          <Button onClick={onBack}>换一个文件</Button>
          <Button type="primary" autoFocus loading={busy} disabled={preview.added === 0} onClick={() => onApply(draft)}>导入</Button>
        </Flex>
      </Flex>
      <Tabs defaultActiveKey={waiting > 0 ? 'times' : 'people'} items={[
        { key: 'people', label: `名单 ${preview.rows} 行`, children: <People preview={preview} draft={draft} onConfirm={confirm} understood={new Map(wordings.map((line) => [line.availability, line.said]))} /> },
        { key: 'times', label: `可服务时间 ${wordings.length} 种写法`, children: <ExpertImportWordings wordings={wordings} onRules={setRules} onConfirm={({ availability }, yes) => confirm(rowsWith(preview, availability), yes)} onConfirmAll={() => confirm(rowsUnderstood(preview, draft), true)} /> },
      ]} />
    </Flex>
  )
}

interface PeopleProps {
  readonly preview: ExpertPreview
  readonly draft: TimesDraft
  readonly understood: ReadonlyMap<string, string>
  readonly onConfirm: (places: readonly string[], yes: boolean) => void
}

function People({ preview, draft, understood, onConfirm }: PeopleProps) {
  const lines = useMemo(() => linesOf(preview), [preview])
  const faulty = lines.filter(({ problem }) => problem !== '')
  const [onlyFaulty, setOnlyFaulty] = useState(false)
  return (
    <Flex vertical gap={8}>
      {faulty.length > 0 && <Checkbox checked={onlyFaulty} onChange={(event) => setOnlyFaulty(event.target.checked)}>只看有问题的 {faulty.length} 行</Checkbox>}
      <Table<ExpertLine> rowKey="key" size="small" dataSource={onlyFaulty ? faulty : [...lines]} pagination={{ pageSize: 15, showSizeChanger: false, hideOnSinglePage: true }} columns={[
        { title: '行', dataIndex: 'row', width: 56 },
        { title: '姓名', dataIndex: 'name', width: 90 },
        { title: '工作单位及职务', dataIndex: 'unit', width: 230 },
        { title: '专业特长', dataIndex: 'speciality', width: 170 },
        { title: '类别', width: 64, render: (_, { category }) => expertCategoryLabels[category] },
        { title: '可服务时间', dataIndex: 'availability', width: 210 },
        {
          title: '理解为', render: (_, line) => {
            const said = understood.get(line.availability) ?? ''
            if (said === '' || line.outcome !== 'new') return <span style={{ color: colours.quiet }}>{said === '' ? '还没定' : said}</span>
            return <Checkbox aria-label={`确认 ${line.name} 的时间`} checked={draft.confirmed.has(line.key)} onChange={(event) => onConfirm([line.key], event.target.checked)}>{said}</Checkbox>
          },
        },
        { title: '每次人数', dataIndex: 'limit', width: 86, align: 'right' },
        { title: '结果', width: 96, render: (_, { outcome, result }) => <span style={{ color: resultColours[outcome] }}>{result}</span> },
        ...(faulty.length > 0 ? [{ title: '问题', dataIndex: 'problem', width: 150 }] : []),
      ]} />
    </Flex>
  )
}
