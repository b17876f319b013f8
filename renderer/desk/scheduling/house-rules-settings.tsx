import { Button, Card, Flex, Form, InputNumber, Radio, Select, Switch, Typography } from 'antd'
import type { ReactNode } from 'react'
import type { HouseRules } from '../../../shared/contract/scheduling-bookings.ts'
import type { SeriesRules } from '../../../shared/contract/scheduling-series.ts'
import { useAnswer } from '../../ui/station.tsx'
import { Answered } from '../ui/answered.tsx'
import { useAct } from '../ui/use-act.ts'
import { draftOf, rulesOf, seriesHorizonOf, seriesRulesOf, type RulesDraft } from './house-rules-draft.ts'

/** The rules of the house about bookings, as the lead settles them. An empty number is no rule. */
export function HouseRulesSettings() {
  const rules = useAnswer('house rules', (client) => client.scheduling.houseRules(), ['houseRules'])
  const series = useAnswer('series rules', (client) => client.scheduling.seriesRules(), ['houseRules'])
  return <Answered answer={rules}>{(kept) => <Answered answer={series}>{(ofSeries) => <RulesForm key={JSON.stringify([kept, ofSeries])} kept={kept} series={ofSeries} />}</Answered>}</Answered>
}

function RulesForm({ kept, series }: { readonly kept: HouseRules; readonly series: SeriesRules }) {
  const { act, busy } = useAct()
  const save = (draft: RulesDraft) => act(async (client) => {
    await client.scheduling.setHouseRules(rulesOf(draft))
    await client.scheduling.setSeriesRules(seriesRulesOf(draft, series))
  }, { done: '预约规定已保存' })
  return (
    <Form<RulesDraft> layout="vertical" initialValues={{ ...draftOf(kept), seriesHorizonDays: seriesHorizonOf(kept, series) }} onFinish={(draft) => void save(draft)} style={{ maxWidth: 980 }}>
      <Typography.Paragraph>不填就是不限制。站长预约时可以破例，原因会记入操作记录。</Typography.Paragraph>
      <Flex vertical gap={16}>
        <Group title="时间">
          <NumberField name="longestHours" label="一次最多用" unit="小时" min={0.25} max={24} step={0.5} required />
          <NumberField name="noticeHours" label="至少提前" unit="小时" min={0.5} max={720} step={0.5} />
          <NumberField name="horizonDays" label="最多提前" unit="天" min={1} max={730} />
          <NumberField name="seriesHorizonDays" label="周期预约最多提前" unit="天" min={7} max={731} placeholder="同单次预约" />
          <NumberField name="mostConsecutive" label="最多连着用" unit="次" min={1} max={20} />
          <Form.Item name="outsideHours" label="站长可在开放时间以外预约" valuePropName="checked"><Switch /></Form.Item>
        </Group>
        <Group title="每月限额">
          <NumberField name="personCount" label="每位居民" unit="次" min={0} max={1000} />
          <NumberField name="personHours" label="每位居民共" unit="小时" min={0} max={1000} step={0.5} />
          <NumberField name="teamCount" label="每个团队" unit="次" min={0} max={1000} />
          <NumberField name="teamHours" label="每个团队共" unit="小时" min={0} max={1000} step={0.5} />
        </Group>
        <Group title="用途和审批">
          <Words name="refusedPurposes" label="不接受的用途" />
          <Form.Item name="approvalBy" label="要站长同意的"><Radio.Group options={[{ value: 'nobody', label: '只有下面这些' }, { value: 'lead', label: '全部预约' }]} /></Form.Item>
          <Words name="approvalPurposes" label="这些用途要站长同意" />
          <RoomsField />
          <Form.Item name="approvalSound" label="使用音响要站长同意" valuePropName="checked"><Switch /></Form.Item>
        </Group>
        <Group title="没来和归还">
          <NumberField name="releaseAfterMinutes" label="开始后没人来，多久自动释放" unit="分钟" min={1} max={240} />
          <NumberField name="missedCount" label="几次没来后，提醒前台先打电话" unit="次" min={1} max={50} />
          <NumberField name="missedDays" label="只算最近" unit="天" min={1} max={730} required />
          <NumberField name="returnGraceMinutes" label="用完多久没归还就提醒" unit="分钟" min={0} max={1440} required />
        </Group>
      </Flex>
      <Button type="primary" htmlType="submit" loading={busy} style={{ marginTop: 16 }}>保存预约规定</Button>
    </Form>
  )
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return <Card size="small" title={<h2 style={{ margin: 0, fontSize: 16 }}>{title}</h2>}><Flex gap="0 24px" wrap>{children}</Flex></Card>
}

interface NumberFieldProps {
  readonly name: keyof RulesDraft
  readonly label: string
  readonly unit: string
  readonly min: number
  readonly max: number
  /** Whole numbers when left out. */
  readonly step?: number
  readonly required?: boolean
  /** What leaving it out means. */
  readonly placeholder?: string
}

function NumberField({ name, label, unit, min, max, step, required = false, placeholder = '不限' }: NumberFieldProps) {
  return (
    <Form.Item name={name} label={label} rules={[{ required, message: '请填写' }]}>
      <InputNumber min={min} max={max} step={step ?? 1} {...(step === undefined ? { precision: 0 } : {})} suffix={unit} placeholder={placeholder} style={{ width: 150 }} />
    </Form.Item>
  )
}

function Words({ name, label }: { readonly name: keyof RulesDraft; readonly label: string }) {
  return <Form.Item name={name} label={label} style={{ width: '100%' }}><Select mode="tags" open={false} suffixIcon={null} maxCount={100} tokenSeparators={['，', ',', '、']} placeholder="输入后按回车" /></Form.Item>
}

function RoomsField() {
  const rooms = useAnswer('rooms', (client) => client.scheduling.rooms(), ['room'])
  return (
    <Form.Item name="approvalRoomIds" label="这些场地要站长同意" style={{ width: '100%' }}>
      <Select mode="multiple" placeholder="选择场地" showSearch={{ optionFilterProp: 'label' }} options={(rooms.data ?? []).map((room) => ({ value: room.id, label: room.name }))} />
    </Form.Item>
  )
}
