import { Flex, InputNumber, Select } from 'antd'
import { USUAL_PLACES, type PlacesDraft } from './places-draft.ts'

const NOTICES = [0, 30, 60, 120, 1440, 2880, 4320].map((value) => ({ value, label: value === 0 ? '随时可约' : value < 1440 ? `提前 ${value} 分钟` : `提前 ${value / 1440} 天` }))

interface PlacesFieldsProps {
  readonly value: PlacesDraft
  /** Places while none are typed; null where they differ from expert to expert. */
  readonly usual: number | null
  readonly onChange: (value: PlacesDraft) => void
}

/** Queue or slots, places to book and places kept, and in slots how long each takes. */
export function PlacesFields({ value, usual, onChange }: PlacesFieldsProps) {
  const number = (key: 'walkInPlaces' | 'slotMinutes' | 'gridMinutes' | 'bufferMinutes' | 'lines', label: string, min: number, max: number, suffix: string) => (
    <InputNumber aria-label={label} prefix={label} min={min} max={max} precision={0} value={value[key]} suffix={suffix} style={{ width: 168 }} onChange={(typed) => onChange({ ...value, [key]: typed ?? min })} />
  )
  return (
    <Flex gap={8} wrap>
      <Select aria-label="方式" value={value.style} onChange={(style) => onChange({ ...value, style })} style={{ width: 168 }} options={[{ value: 'queue', label: '排号（按先后）' }, { value: 'slot', label: '分时段（各有时间）' }]} />
      <InputNumber aria-label="名额" prefix="名额" min={0} max={200} precision={0} value={value.places ?? usual} placeholder={`按各人，或 ${USUAL_PLACES}`} suffix="位" style={{ width: 168 }} onChange={(places) => onChange({ ...value, places })} />
      {number('walkInPlaces', '现场名额', 0, 200, '位')}
      {value.style === 'slot' && number('slotMinutes', '每位', 5, 240, '分钟')}
      {value.style === 'slot' && number('gridMinutes', '间隔', 5, 240, '分钟')}
      {value.style === 'slot' && number('bufferMinutes', '缓冲', 0, 240, '分钟')}
      {value.style === 'slot' && number('lines', '同时接待', 1, 20, '位')}
      <Select aria-label="预约要提前" value={value.noticeMinutes} onChange={(noticeMinutes) => onChange({ ...value, noticeMinutes })} style={{ width: 168 }} options={NOTICES} />
      <InputNumber aria-label="最早提前" prefix="最早提前" min={1} max={366} precision={0} value={value.horizonDays} placeholder="不限" suffix="天" style={{ width: 168 }} onChange={(typed) => onChange({ ...value, horizonDays: typed })} />
    </Flex>
  )
}
