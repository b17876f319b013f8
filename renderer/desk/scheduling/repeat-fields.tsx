import { Button, Flex, InputNumber, Select } from 'antd'
import { nthOptions, ruleKindLabels, weekdayName } from '../../../shared/text/series.ts'
import { DateField } from '../ui/date-field.tsx'
import type { RepeatDraft, Weekday } from './series-draft.ts'

const KINDS = (['weekly', 'monthDays', 'monthWeekday', 'workdays', 'dates'] as const).map((value) => ({ value, label: ruleKindLabels[value] }))
const WEEKDAYS = ([1, 2, 3, 4, 5, 6, 7] as const).map((value) => ({ value, label: weekdayName(value) }))
const DAYS = Array.from({ length: 31 }, (_, index) => ({ value: index + 1, label: `${index + 1}日` }))
const OFF_DAYS = [{ value: 'leaveOut' as const, label: '放假就跳过' }, { value: 'moveToNext' as const, label: '放假顺延到下一个工作日' }, { value: 'keep' as const, label: '放假也照常' }]
const ENDS = [{ value: 'count' as const, label: '共' }, { value: 'until' as const, label: '到' }]

interface RepeatProps {
  readonly value: RepeatDraft
  readonly onChange: (value: RepeatDraft) => void
}

/** How a booking repeats and when it ends. */
export function RepeatFields({ value, onChange }: RepeatProps) {
  return (
    <Flex vertical gap={8}>
      <Flex gap={8} wrap align="center">
        <Select aria-label="怎样重复" value={value.kind} options={KINDS} onChange={(kind) => onChange({ ...value, kind })} style={{ width: 160 }} />
        <RuleFields value={value} onChange={onChange} />
      </Flex>
      {value.kind !== 'dates' && (
        <Flex gap={8} wrap align="center">
          <Select aria-label="到什么时候" value={value.end} options={ENDS} onChange={(end) => onChange({ ...value, end })} style={{ width: 80 }} />
          {value.end === 'count'
            ? <InputNumber aria-label="次数" min={1} max={104} precision={0} value={value.count} suffix="次" onChange={(count) => onChange({ ...value, count: count ?? 1 })} style={{ width: 110 }} />
            : <DateField value={value.until} onChange={(until) => onChange({ ...value, until })} />}
          {value.kind !== 'workdays' && <Select aria-label="遇到放假" value={value.offDays} options={OFF_DAYS} onChange={(offDays) => onChange({ ...value, offDays })} style={{ width: 220 }} />}
        </Flex>
      )}
    </Flex>
  )
}

function RuleFields({ value, onChange }: RepeatProps) {
  switch (value.kind) {
    case 'weekly':
      return (
        <>
          <Select aria-label="每几周" value={value.every} options={[{ value: 1 as const, label: '每周' }, { value: 2 as const, label: '每两周' }]} onChange={(every) => onChange({ ...value, every })} style={{ width: 110 }} />
          <Select<Weekday[]> aria-label="周几" mode="multiple" value={[...value.weekdays]} options={WEEKDAYS} onChange={(weekdays) => onChange({ ...value, weekdays })} style={{ width: 260 }} />
        </>
      )
    case 'monthDays':
      return <Select<number[]> aria-label="每月几日" mode="multiple" value={[...value.days]} options={DAYS} onChange={(days) => onChange({ ...value, days })} style={{ width: 320 }} />
    case 'monthWeekday':
      return (
        <>
          <Select aria-label="第几个" value={value.nth} options={nthOptions} onChange={(nth) => onChange({ ...value, nth })} style={{ width: 130 }} />
          <Select aria-label="周几" value={value.weekday} options={WEEKDAYS} onChange={(weekday) => onChange({ ...value, weekday })} style={{ width: 100 }} />
        </>
      )
    case 'dates':
      return <ChosenDates value={value} onChange={onChange} />
    case 'workdays':
      return null
  }
}

function ChosenDates({ value, onChange }: RepeatProps) {
  const change = (index: number, on: string): void => onChange({ ...value, dates: value.dates.with(index, on) })
  return (
    <Flex gap={8} wrap align="center">
      {value.dates.map((on, index) => (
        <Flex key={`${index} of ${value.dates.length}`} gap={4}>
          <DateField value={on} onChange={(next) => change(index, next)} />
          {value.dates.length > 1 && <Button aria-label={`去掉 ${on}`} onClick={() => onChange({ ...value, dates: value.dates.toSpliced(index, 1) })}>×</Button>}
        </Flex>
      ))}
      <Button disabled={value.dates.length >= 104} onClick={() => onChange({ ...value, dates: [...value.dates, value.dates.at(-1) ?? value.until] })}>再加一天</Button>
    </Flex>
  )
}
