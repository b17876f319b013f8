import { Button, Flex, Form, Input, InputNumber, Select } from 'antd'
import type { ActivityKind, Material } from '../../../shared/contract/activities.ts'
import { activityKindLabels } from '../../../shared/text/labels.ts'
import type { DetailsDraft } from './details-draft.ts'

interface DetailsFieldsProps {
  readonly details: DetailsDraft
  readonly onChange: (details: DetailsDraft) => void
}

const KINDS = (Object.keys(activityKindLabels) as ActivityKind[]).map((value) => ({ value, label: activityKindLabels[value] }))

/** What the activity is called, of which kind, and who holds it. */
export function TitleFields({ details, onChange }: DetailsFieldsProps) {
  return (
    <Flex gap={16} wrap>
      <Form.Item label="活动名称" htmlFor="title" style={{ flex: '2 1 320px' }}><Input id="title" autoFocus maxLength={60} value={details.title} onChange={(event) => onChange({ ...details, title: event.target.value })} /></Form.Item>
      <Form.Item label="类别" htmlFor="kind" style={{ flex: '0 1 180px' }}><Select id="kind" value={details.kind} options={KINDS} onChange={(kind) => onChange({ ...details, kind })} /></Form.Item>
      <Form.Item label="主办单位" htmlFor="organiser" style={{ flex: '1 1 240px' }}><Input id="organiser" maxLength={60} value={details.organiser} onChange={(event) => onChange({ ...details, organiser: event.target.value })} /></Form.Item>
    </Flex>
  )
}

/** For whom it is, who helps to hold it, and what it needs. */
export function MoreDetailsFields({ details, onChange }: DetailsFieldsProps) {
  const { audience, coOrganisers, materials } = details
  const put = (index: number, changes: Partial<Material>): void => onChange({ ...details, materials: materials.map((one, at) => (at === index ? { ...one, ...changes } : one)) })
  return (
    <>
      <Flex gap={16} wrap>
        <Form.Item label="面向谁" htmlFor="audience" style={{ flex: '1 1 240px' }}><Input id="audience" maxLength={60} placeholder="如 60 岁以上居民" value={audience} onChange={(event) => onChange({ ...details, audience: event.target.value })} /></Form.Item>
        <Form.Item label="协办单位" htmlFor="coOrganisers" style={{ flex: '2 1 320px' }}>
          <Select<string[]> id="coOrganisers" mode="tags" open={false} suffixIcon={null} maxCount={10} placeholder="写一个，按回车" tokenSeparators={['、', '，', ',']} value={[...coOrganisers]} onChange={(names) => onChange({ ...details, coOrganisers: names })} />
        </Form.Item>
      </Flex>
      <Form.Item label="物资">
        <Flex vertical gap={8}>
          {materials.map((material, index) => (
            <Flex key={index} gap={8}>
              <Input aria-label={`物资 ${index + 1}`} placeholder="名称，如 血糖试纸" maxLength={30} value={material.name} onChange={(event) => put(index, { name: event.target.value })} style={{ width: 260 }} />
              <InputNumber aria-label={`物资 ${index + 1} 数量`} min={0} max={100_000} precision={0} value={material.count} onChange={(count) => put(index, { count: count ?? 0 })} style={{ width: 110 }} />
              <Input aria-label={`物资 ${index + 1} 单位`} placeholder="单位" maxLength={8} value={material.unit} onChange={(event) => put(index, { unit: event.target.value })} style={{ width: 90 }} />
              <Button aria-label={`去掉物资 ${index + 1}`} onClick={() => onChange({ ...details, materials: materials.toSpliced(index, 1) })}>×</Button>
            </Flex>
          ))}
          <div><Button disabled={materials.length >= 40} onClick={() => onChange({ ...details, materials: [...materials, { name: '', count: 1, unit: '份' }] })}>加一样物资</Button></div>
        </Flex>
      </Form.Item>
    </>
  )
}
