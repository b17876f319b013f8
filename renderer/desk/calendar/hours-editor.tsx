import { Button, Flex, Input, Select } from 'antd'
import type { OpeningHours } from '../../../shared/contract/calendar.ts'
import { HOURS_KINDS } from '../../../shared/domain/calendar/opening-hours.ts'
import { hoursKindLabels } from '../../../shared/text/labels.ts'
import { ShortField } from './short-field.tsx'

interface HoursEditorProps {
  readonly hours: readonly OpeningHours[]
  readonly onChange: (hours: readonly OpeningHours[]) => void
}

const weekdays = ['一', '二', '三', '四', '五', '六', '日'].map((name, index) => ({ value: index + 1, label: `周${name}` }))
const kinds = HOURS_KINDS.map((kind) => ({ value: kind, label: hoursKindLabels[kind] }))

/** Dated opening hours: each line a kind, a season, its weekdays and one span of the day. */
export function HoursEditor({ hours, onChange }: HoursEditorProps) {
  const replace = (index: number, part: Partial<OpeningHours>): void => onChange(hours.map((row, at) => (at === index ? { ...row, ...part } : row)))
  const add = (): void => {
    const [like] = hours.slice(-1)
    if (like) onChange([...hours, { ...like, name: '周末上午', kind: 'weekend', weekdays: [6, 7] }])
  }
  return (
    <Flex vertical gap={10}>
      <p style={{ margin: 0 }}>法定节假日只开“节假日”一类，调休的周末照工作日开放。季节起止写成“月-日”，时间写成“时:分”（24 小时），中午休息就写成上午、下午两段。</p>
      <p style={{ margin: 0 }}>写了生效或失效日期的，在那些天代替同一类里没写日期的；不同类的加在一起。</p>
      {hours.map((row, index) => (
        <HoursRow key={index} row={row} number={index + 1} onChange={(part) => replace(index, part)} onRemove={hours.length === 1 ? null : () => onChange(hours.filter((_, at) => at !== index))} />
      ))}
      <Button onClick={add} style={{ alignSelf: 'flex-start' }}>增加一段</Button>
    </Flex>
  )
}

interface HoursRowProps {
  readonly row: OpeningHours
  /** 1 for the first. */
  readonly number: number
  readonly onChange: (part: Partial<OpeningHours>) => void
  /** Null for the only one. */
  readonly onRemove: (() => void) | null
}

function HoursRow({ row, number, onChange, onRemove }: HoursRowProps) {
  const dated = (text: string) => (text === '' ? null : text as OpeningHours['validFrom'])
  return (
    <Flex gap={8} align="center" wrap>
      <Input aria-label={`第 ${number} 段的名称`} maxLength={30} value={row.name} onChange={(event) => onChange({ name: event.target.value })} style={{ width: 108 }} />
      <Select aria-label={`第 ${number} 段的类别`} value={row.kind} options={kinds} onChange={(kind) => onChange({ kind })} style={{ width: 104 }} />
      <ShortField label={`第 ${number} 段起日`} example="06-01" value={row.fromDay} onChange={(fromDay) => onChange({ fromDay: fromDay as OpeningHours['fromDay'] })} />
      至
      <ShortField label={`第 ${number} 段止日`} example="09-30" value={row.toDay} onChange={(toDay) => onChange({ toDay: toDay as OpeningHours['toDay'] })} />
      <Select aria-label={`第 ${number} 段的星期`} mode="multiple" maxTagCount="responsive" value={row.weekdays} options={weekdays} onChange={(days) => days.length > 0 && onChange({ weekdays: days.toSorted((a, b) => a - b) })} style={{ width: 360 }} />
      <ShortField label={`第 ${number} 段开始`} example="08:00" value={row.opens} onChange={(opens) => onChange({ opens: opens as OpeningHours['opens'] })} />
      至
      <ShortField label={`第 ${number} 段结束`} example="12:00" value={row.closes} onChange={(closes) => onChange({ closes: closes as OpeningHours['closes'] })} />
      <ShortField label={`第 ${number} 段生效日期`} example="生效，可不填" length={10} value={row.validFrom ?? ''} onChange={(text) => onChange({ validFrom: dated(text) })} />
      <ShortField label={`第 ${number} 段失效日期`} example="失效，可不填" length={10} value={row.validUntil ?? ''} onChange={(text) => onChange({ validUntil: dated(text) })} />
      <Button aria-label={`删除 ${row.name}`} disabled={onRemove === null} onClick={() => onRemove?.()}>删除</Button>
    </Flex>
  )
}
