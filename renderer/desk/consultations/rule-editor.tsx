import { Button, Checkbox, Flex, Select } from 'antd'
import { useState } from 'react'
import type { AvailabilityRule } from '../../../shared/domain/consultations/availability/availability-rule.ts'
import { sayAvailability } from '../../../shared/domain/consultations/availability/say-availability.ts'
import { TimeSelect } from '../scheduling/time-select.tsx'
import { FIRST_DRAFT, ruleOf, type RuleDraft } from './rule-draft.ts'

interface RuleEditorProps {
  readonly rules: readonly AvailabilityRule[]
  readonly onChange: (rules: readonly AvailabilityRule[]) => void
}

const KINDS: readonly { readonly value: RuleDraft['kind']; readonly label: string }[] = [
  { value: 'every', label: '每周' }, { value: 'odd', label: '单数周' }, { value: 'even', label: '双数周' }, { value: 'nth', label: '每月第几个' }, { value: 'monthDays', label: '每月几日' }, { value: 'workdays', label: '每个工作日' },
]
const WEEKDAYS = [...'一二三四五六日'].map((char, index) => ({ value: index + 1, label: `周${char}` }))
const NTH = [...[...'一二三四五'].map((char, index) => ({ value: index + 1, label: `第${char}个` })), { value: -1, label: '最后一个' }]
const MONTH_DAYS = [...Array.from({ length: 31 }, (_, index) => ({ value: index + 1, label: `${index + 1}日` })), { value: -1, label: '最后一天' }]
const PARTS: readonly { readonly value: RuleDraft['part']; readonly label: string }[] = [
  { value: 'clock', label: '几点到几点' }, { value: 'morning', label: '上午' }, { value: 'afternoon', label: '下午' }, { value: 'evening', label: '晚上' }, { value: 'day', label: '全天' },
]

/** Puts rules of when an expert can serve together by hand, for words that could not be read. */
export function RuleEditor({ rules, onChange }: RuleEditorProps) {
  const [draft, setDraft] = useState<RuleDraft>(FIRST_DRAFT)
  const set = (change: Partial<RuleDraft>): void => setDraft((before) => ({ ...before, ...change }))
  const rule = ruleOf(draft)
  return (
    <Flex vertical gap={8}>
      {rules.map((one, index) => (
        <Flex key={sayAvailability([one])} gap={8} align="center">
          <strong>{sayAvailability([one])}</strong>
          <Button size="small" aria-label={`去掉 ${sayAvailability([one])}`} onClick={() => onChange(rules.filter((_, at) => at !== index))}>去掉</Button>
        </Flex>
      ))}
      <Flex gap={8} align="center" wrap>
        <Select aria-label="重复" value={draft.kind} style={{ width: 130 }} options={[...KINDS]} onChange={(kind) => set({ kind })} />
        {draft.kind === 'nth' && <Select aria-label="第几个" mode="multiple" value={[...draft.nth]} style={{ minWidth: 130 }} options={NTH} onChange={(nth) => set({ nth })} />}
        {draft.kind === 'monthDays'
          ? <Select aria-label="几日" mode="multiple" value={[...draft.monthDays]} style={{ minWidth: 180 }} options={MONTH_DAYS} onChange={(monthDays) => set({ monthDays })} />
          : draft.kind !== 'workdays' && <Select aria-label="星期" mode="multiple" value={[...draft.weekdays]} style={{ minWidth: 180 }} options={WEEKDAYS} onChange={(weekdays) => set({ weekdays })} placeholder="选星期" />}
        <Select aria-label="时段" value={draft.part} style={{ width: 130 }} options={[...PARTS]} onChange={(part) => set({ part })} />
        {draft.part === 'clock' && <><TimeSelect label="从" value={draft.from} onChange={(from) => set({ from })} /><TimeSelect label="到" value={draft.to} onChange={(to) => set({ to })} /></>}
        <Checkbox checked={draft.skipHolidays} onChange={(event) => set({ skipHolidays: event.target.checked })}>法定节假日除外</Checkbox>
        <Button disabled={rule === null} onClick={() => {
          if (rule) onChange([...rules.filter((one) => sayAvailability([one]) !== sayAvailability([rule])), rule])
          setDraft(FIRST_DRAFT)
        }}>加这一条</Button>
      </Flex>
    </Flex>
  )
}
