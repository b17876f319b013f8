import { Checkbox, Form, InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'
import { countsLabels, entriesLabels } from '../../../shared/text/activity-labels.ts'
import { useAnswer } from '../../ui/station.tsx'
import { OptionalDate } from '../ui/optional-date.tsx'
import type { RulesDraft } from './session-draft.ts'
import './rule-fields.css'

interface RuleFieldsProps {
  readonly rules: RulesDraft
  readonly onChange: (rules: RulesDraft) => void
}

const REGISTRATION = [{ value: 'open' as const, label: '可以报名' }, { value: 'off' as const, label: '不用报名，直接来' }]
const OPENS = [{ value: null, label: '工作人员点“开始签到”' }, ...[0, 15, 30, 60, 120].map((value) => ({ value, label: value === 0 ? '到点自动开放' : `提前 ${value} 分钟自动开放` }))]
const optionsOf = <Value extends string>(labels: Readonly<Record<Value, string>>) => (Object.keys(labels) as Value[]).map((value) => ({ value, label: labels[value] }))

/** Who may register and come, how they are let in and counted, and who is there from the talent pool. */
export function RuleFields({ rules, onChange }: RuleFieldsProps) {
  const experts = useAnswer('experts', (client) => client.consultations.experts(), ['expert'])
  const set = (changes: Partial<RulesDraft>): void => onChange({ ...rules, ...changes })
  return (
    <div className="rule-fields">
      <Field label="报名"><Select aria-label="报名" value={rules.registration} options={REGISTRATION} onChange={(registration) => set({ registration })} /></Field>
      <Field label="报名从哪天起"><OptionalDate value={rules.registersFromOn} onChange={(registersFromOn) => set({ registersFromOn })} /></Field>
      <Field label="报名到哪天止"><OptionalDate value={rules.registersUntilOn} onChange={(registersUntilOn) => set({ registersUntilOn })} /></Field>
      <Field label="没报名的"><Checkbox checked={rules.walkIns} onChange={(event) => set({ walkIns: event.target.checked })}>也可以来</Checkbox></Field>
      <Field label="签到怎么开放"><Select aria-label="签到怎么开放" value={rules.opensBefore} options={OPENS} onChange={(opensBefore) => set({ opensBefore })} /></Field>
      <Field label="怎么计人"><Select aria-label="怎么计人" value={rules.counts} options={optionsOf(countsLabels)} onChange={(counts) => set({ counts })} /></Field>
      <Field label="离开"><Checkbox checked={rules.exits} onChange={(event) => set({ exits: event.target.checked })}>离开时也登记</Checkbox></Field>
      <Field label="出去再进来"><Select aria-label="出去再进来" value={rules.entries} options={optionsOf(entriesLabels)} onChange={(entries) => set({ entries })} /></Field>
      <Field label="几岁以下要有大人陪"><InputNumber aria-label="几岁以下要有大人陪" min={1} max={18} precision={0} placeholder="不限" value={rules.guardianUnder} onChange={(guardianUnder) => set({ guardianUnder })} style={{ width: '100%' }} /></Field>
      <Field label="能人（这段时间给他留着）" wide>
        <Select<string[]> aria-label="能人" mode="multiple" placeholder="不请能人" value={[...rules.expertIds]} showSearch={{ optionFilterProp: 'label' }} onChange={(expertIds) => set({ expertIds })}
          options={(experts.data ?? []).filter(({ active, id }) => active || rules.expertIds.includes(id)).map(({ id, name, speciality }) => ({ value: id, label: speciality === '' ? name : `${name}（${speciality}）` }))} />
      </Field>
    </div>
  )
}

function Field({ label, wide = false, children }: { readonly label: string; readonly wide?: boolean; readonly children: ReactNode }) {
  return <Form.Item label={label} className={wide ? 'rule-field-wide' : ''} style={{ marginBottom: 0 }}>{children}</Form.Item>
}
