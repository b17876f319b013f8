import { Button, Flex, Input, Select } from 'antd'
import type { OpeningHours } from '../../../shared/contract/calendar.ts'

interface HoursEditorProps {
  readonly hours: readonly OpeningHours[]
  readonly onChange: (hours: readonly OpeningHours[]) => void
}

const weekdays = ['一', '二', '三', '四', '五', '六', '日'].map((name, index) => ({ value: index + 1, label: `周${name}` }))

/** Dated opening hours: each line a season, its weekdays and one span of the day. */
export function HoursEditor({ hours, onChange }: HoursEditorProps) {
  const replace = (index: number, part: Partial<OpeningHours>): void => onChange(hours.map((row, at) => (at === index ? { ...row, ...part } : row)))
  const add = (): void => {
    const [like] = hours.slice(-1)
    if (like) onChange([...hours, { ...like, name: '周末上午', weekdays: [6, 7] }])
  }
  return (
    <Flex vertical gap={10}>
      <p style={{ margin: 0 }}>法定节假日自动关闭，调休的周末照工作日开放。季节起止写成“月-日”，时间写成“时:分”（24 小时）。</p>
      {hours.map((row, index) => (
        <Flex key={index} gap={8} align="center" wrap>
          <Input aria-label={`第 ${index + 1} 段的名称`} maxLength={30} value={row.name} onChange={(event) => replace(index, { name: event.target.value })} style={{ width: 120 }} />
          <ShortField label={`第 ${index + 1} 段起日`} example="06-01" value={row.fromDay} onChange={(fromDay) => replace(index, { fromDay: fromDay as OpeningHours['fromDay'] })} />
          至
          <ShortField label={`第 ${index + 1} 段止日`} example="09-30" value={row.toDay} onChange={(toDay) => replace(index, { toDay: toDay as OpeningHours['toDay'] })} />
          <Select aria-label={`第 ${index + 1} 段的星期`} mode="multiple" maxTagCount="responsive" value={row.weekdays} options={weekdays} onChange={(days) => days.length > 0 && replace(index, { weekdays: days.toSorted((a, b) => a - b) })} style={{ width: 420 }} />
          <ShortField label={`第 ${index + 1} 段开始`} example="08:00" value={row.opens} onChange={(opens) => replace(index, { opens: opens.replace('：', ':') as OpeningHours['opens'] })} />
          至
          <ShortField label={`第 ${index + 1} 段结束`} example="12:00" value={row.closes} onChange={(closes) => replace(index, { closes: closes.replace('：', ':') as OpeningHours['closes'] })} />
          <Button aria-label={`删除 ${row.name}`} disabled={hours.length === 1} onClick={() => onChange(hours.filter((_, at) => at !== index))}>删除</Button>
        </Flex>
      ))}
      <Button onClick={add} style={{ alignSelf: 'flex-start' }}>增加一段</Button>
    </Flex>
  )
}

interface ShortFieldProps {
  readonly label: string
  readonly example: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A day of the year or a time of five characters; typed, because a browser's own field speaks the browser's language. */
function ShortField({ label, example, value, onChange }: ShortFieldProps) {
  return <Input aria-label={label} maxLength={5} placeholder={example} value={value} onChange={(event) => onChange(event.target.value)} style={{ width: 76 }} />
}
