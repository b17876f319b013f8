import { Flex, InputNumber, Select } from 'antd'
import type { PlanSource } from '../../../shared/contract/month-plans.ts'
import { TimeSelect } from '../scheduling/time-select.tsx'

/** How often delegates receive, as a form holds it; only what its kind needs is sent. */
export interface CadenceDraft {
  readonly kind: 'weekly' | 'oddMonths' | 'monthly'
  readonly weekday: number
  readonly day: number
  readonly week: number
  readonly from: string
  readonly to: string
}

export const NEW_CADENCE: CadenceDraft = { kind: 'weekly', weekday: 4, day: 15, week: 1, from: '09:00', to: '11:00' }

/** What a draft says to the station. */
export function sourceOf({ kind, weekday, day, week, from, to }: CadenceDraft): PlanSource {
  const cadence = kind === 'weekly' ? { kind, weekday } : kind === 'oddMonths' ? { kind, day } : { kind, week, weekday }
  return { kind: 'cadence', cadence, from, to }
}

const WEEKDAYS = [...'一二三四五六日'].map((word, index) => ({ value: index + 1, label: `周${word}` }))
const WEEKS = [1, 2, 3, 4, 5].map((value) => ({ value, label: `第 ${value} 个` }))

/** A fixed day of the week, a day of odd months, or the nth weekday of each month; a holiday postpones it to the next workday. */
export function CadenceFields({ value, onChange }: { readonly value: CadenceDraft; readonly onChange: (value: CadenceDraft) => void }) {
  return (
    <Flex gap={8} wrap align="center">
      <Select aria-label="周期" style={{ width: 168 }} value={value.kind} onChange={(kind) => onChange({ ...value, kind })} options={[{ value: 'weekly', label: '每周固定一天' }, { value: 'monthly', label: '每月一次' }, { value: 'oddMonths', label: '单月固定日期' }]} />
      {value.kind === 'monthly' && <Select aria-label="第几个" style={{ width: 100 }} value={value.week} onChange={(week) => onChange({ ...value, week })} options={WEEKS} />}
      {value.kind === 'oddMonths'
        ? <InputNumber aria-label="几号" min={1} max={28} precision={0} suffix="号" value={value.day} onChange={(day) => onChange({ ...value, day: day ?? 15 })} />
        : <Select aria-label="周几" style={{ width: 90 }} value={value.weekday} onChange={(weekday) => onChange({ ...value, weekday })} options={WEEKDAYS} />}
      <TimeSelect label="开始" value={value.from} onChange={(from) => onChange({ ...value, from })} />
      <span>到</span>
      <TimeSelect label="结束" value={value.to} onChange={(to) => onChange({ ...value, to })} />
      <span>遇节假日顺延到下一个工作日</span>
    </Flex>
  )
}
