import { Button, Flex, Form, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import type { ExpertCategory, ExpertRecord } from '../../../shared/contract/experts.ts'
import type { Politics, ServiceMode } from '../../../shared/domain/consultations/expert-record.ts'
import { MOST_WEIGHT } from '../../../shared/domain/consultations/fair-order.ts'
import { politicsLabels, serviceModeLabels } from '../../../shared/text/expert-labels.ts'
import { expertCategoryLabels, sexLabels } from '../../../shared/text/labels.ts'
import { useAnswer } from '../../ui/station.tsx'
import { OptionalDate } from '../ui/optional-date.tsx'
import { useUnsaved } from '../ui/unsaved.ts'
import { useAct } from '../ui/use-act.ts'
import { expertPhoneRule } from './expert-phone-rule.ts'
import { ExpertTimes } from './expert-times.tsx'
import { needsAnswer, settled, timesOf, type TimesDraft } from './times-draft.ts'
import { TimesQuestion } from './times-question.tsx'

interface Fields {
  readonly name: string
  readonly category: ExpertCategory
  readonly speciality: string
  readonly unit: string
  readonly post: string
  readonly sex: ExpertRecord['sex']
  readonly politics: Politics
  readonly estate: string
  readonly phone: string
  readonly qualification: string
  readonly qualificationNumber: string
  readonly modes: readonly ServiceMode[]
  readonly perVisit: number | null
  readonly visitsPerMonth: number | null
  readonly weight: number
  readonly reviewerId: string | null
  readonly joinedOn: string | null
  readonly publishedOn: string | null
  readonly objectionsUntil: string | null
  readonly termUntil: string | null
  readonly qualifiedUntil: string | null
}

const required = [{ required: true, whitespace: true, message: '请填写' }]
const optionsOf = (labels: Readonly<Record<string, string>>) => Object.entries(labels).map(([value, label]) => ({ value, label }))

/** Changes an expert's record. A phone and a certificate's number are not shown; left blank they stay as they are. */
export function ExpertRecordForm({ expert, onDone }: { readonly expert: ExpertRecord; readonly onDone: () => void }) {
  const { busy, act } = useAct()
  const [typed, setTyped] = useState(false)
  const [times, setTimes] = useState(() => timesOf(expert))
  const [asking, setAsking] = useState<Fields | null>(null)
  const saved = useUnsaved(typed)
  const staff = useAnswer('staff', (client) => client.staff.list(), ['staff']).data ?? []
  const save = async ({ phone, qualificationNumber, modes, ...fields }: Fields, rules: TimesDraft['rules']): Promise<void> => {
    const changed = await act((client) => client.consultations.editExpert({
      ...fields, expertId: expert.id, version: expert.version, modes: [...modes], phone: phone === '' ? null : phone, qualificationNumber: qualificationNumber === '' ? null : qualificationNumber,
      availability: times.words, rules,
    }), { done: '已保存' })
    if (!changed) return
    saved()
    onDone()
  }
  return (
    <Form<Fields> layout="vertical" initialValues={{ ...expert, phone: '', qualificationNumber: '' }} onValuesChange={() => setTyped(true)} onFinish={(fields) => (needsAnswer(times) ? setAsking(fields) : void save(fields, times.rules))}>
      <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: 16 }}>
        <Form.Item name="name" label="姓名" rules={required}><Input autoFocus maxLength={50} /></Form.Item>
        <Form.Item name="sex" label="性别"><Select options={optionsOf(sexLabels)} /></Form.Item>
        <Form.Item name="category" label="类别"><Select options={optionsOf(expertCategoryLabels)} /></Form.Item>
        <Form.Item name="speciality" label="专长" rules={required}><Input maxLength={100} /></Form.Item>
        <Form.Item name="unit" label="单位"><Input maxLength={100} /></Form.Item>
        <Form.Item name="post" label="职务"><Input maxLength={50} /></Form.Item>
        <Form.Item label="可服务时间" style={{ gridColumn: '1 / -1' }}><ExpertTimes times={times} onChange={(changed) => {
          setTimes(changed)
          setTyped(true)
        }} /></Form.Item>
        <Form.Item name="politics" label="政治面貌"><Select options={optionsOf(politicsLabels)} /></Form.Item>
        <Form.Item name="estate" label="住址小区"><Input maxLength={50} /></Form.Item>
        <Form.Item name="phone" label="电话" rules={[expertPhoneRule]}><Input maxLength={60} inputMode="tel" placeholder={`${expert.maskedPhone || '没有'}，不改就空着`} /></Form.Item>
        <Form.Item name="modes" label="服务方式"><Select mode="multiple" options={optionsOf(serviceModeLabels)} /></Form.Item>
        <Form.Item name="qualification" label="资格证"><Input maxLength={50} placeholder="如 律师执业证" /></Form.Item>
        <Form.Item name="qualificationNumber" label="证号"><Input maxLength={40} placeholder={`${expert.maskedQualificationNumber || '没有'}，不改就空着`} /></Form.Item>
        <Form.Item name="qualifiedUntil" label="资格证到期"><OptionalDate /></Form.Item>
        <Form.Item name="termUntil" label="任期到期"><OptionalDate /></Form.Item>
        <Form.Item name="publishedOn" label="公示日期"><OptionalDate /></Form.Item>
        <Form.Item name="objectionsUntil" label="异议截止"><OptionalDate /></Form.Item>
        <Form.Item name="joinedOn" label="入库日期"><OptionalDate /></Form.Item>
        <Form.Item name="reviewerId" label="审核人"><Select allowClear options={staff.map(({ id, name }) => ({ value: id, label: name }))} /></Form.Item>
        <Form.Item name="perVisit" label="每次人数（空着为不限）"><InputNumber min={1} max={500} precision={0} style={{ width: '100%' }} /></Form.Item>
        <Form.Item name="visitsPerMonth" label="约定每月到站次数"><InputNumber min={1} max={31} precision={0} style={{ width: '100%' }} placeholder="如 法律顾问 2 次" /></Form.Item>
        <Form.Item name="weight" label="轮到的份数" extra="约“哪位都可以”时按份数轮流：2 份的人接待的居民约是 1 份的两倍。一般填 1。" rules={[{ required: true, message: '请填写' }]}><InputNumber min={1} max={MOST_WEIGHT} precision={0} style={{ width: '100%' }} /></Form.Item>
      </div>
      <Flex justify="flex-end" gap={8}><Button onClick={onDone}>不改了</Button><Button type="primary" htmlType="submit" loading={busy}>保存</Button></Flex>
      {asking && <TimesQuestion times={times} onBack={() => setAsking(null)} onSettle={(rules) => {
        setTimes(settled(times, rules))
        setAsking(null)
        void save(asking, rules)
      }} />}
    </Form>
  )
}
