import { Button, Checkbox, Flex, Modal, Table } from 'antd'
import { useState } from 'react'
import type { AvailabilityRule } from '../../../shared/domain/consultations/availability/availability-rule.ts'
import { leftText, nextLine } from './available-text.ts'
import type { WordingLine } from './expert-import-view.ts'
import { NextDays } from './next-days.tsx'
import { RuleEditor } from './rule-editor.tsx'

interface ExpertImportWordingsProps {
  readonly wordings: readonly WordingLine[]
  /** Confirms, or takes back, a wording for every new expert who has it. */
  readonly onConfirm: (wording: WordingLine, yes: boolean) => void
  /** Confirms every wording that is understood. */
  readonly onConfirmAll: () => void
  /** Rules put together by hand for a wording that is not understood. */
  readonly onRules: (availability: string, rules: readonly AvailabilityRule[]) => void
}

/** Every way the file writes times, what is understood of it, and the next days: for a person to say yes to. */
export function ExpertImportWordings({ wordings, onConfirm, onConfirmAll, onRules }: ExpertImportWordingsProps) {
  const [writing, setWriting] = useState<string | null>(null)
  const unsaid = wordings.filter(({ rules, confirmed, fresh }) => rules.length > 0 && confirmed < fresh).length
  const open = wordings.find(({ availability }) => availability === writing)
  return (
    <>
      {unsaid > 1 && (
        <Flex justify="space-between" align="center" gap={16} style={{ marginBottom: 8 }}>
          <span>逐条看一遍“理解为”和接下来的日子，打了勾的才会用来排班。一条打勾，这样写的人都算。</span>
          <Button onClick={onConfirmAll}>看过了，{unsaid} 条全部对</Button>
        </Flex>
      )}
      <Table<WordingLine> rowKey="availability" size="small" dataSource={[...wordings]} pagination={false} columns={[
        { title: '表里这样写', dataIndex: 'availability', width: 280 },
        { title: '人数', dataIndex: 'count', width: 64, align: 'right' },
        {
          title: '理解为', render: (_, line) => (line.rules.length > 0
            ? <Flex vertical><strong>{line.said}</strong>{line.byHand.length > 0 ? <NextDays rules={line.byHand} /> : <span style={{ color: '#55606E' }}>{nextLine(line.rules, line.next)}</span>}</Flex>
            : <span style={{ color: '#9A5B00' }}>{leftText(line)}，请您定</span>),
        },
        {
          title: '对吗', width: 190, render: (_, line) => (
            <Flex gap={8} align="center">
              {line.rules.length > 0 && (
                <Checkbox aria-label={`确认 ${line.availability}`} checked={line.confirmed === line.fresh && line.fresh > 0} disabled={line.fresh === 0} indeterminate={line.confirmed > 0 && line.confirmed < line.fresh}
                  onChange={(event) => onConfirm(line, event.target.checked)}>对（{line.fresh} 位）</Checkbox>
              )}
              <Button size="small" aria-label={`自己定时间 ${line.availability}`} onClick={() => setWriting(line.availability)}>自己定时间</Button>
            </Flex>
          ),
        },
      ]} />
      {open && (
        <Modal open title={`“${open.availability}”是什么时候？`} width={1000} okText="就这样" cancelText="不定了" onOk={() => setWriting(null)} onCancel={() => {
          onRules(open.availability, [])
          setWriting(null)
        }}>
          <Flex vertical gap={12}>
            <RuleEditor rules={open.byHand} onChange={(rules) => onRules(open.availability, rules)} />
            {open.byHand.length > 0 && <NextDays rules={open.byHand} />}
          </Flex>
        </Modal>
      )}
    </>
  )
}
