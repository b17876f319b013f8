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
      <p style={{ margin: 0 }}>法定节假日自动关闭，调休的周末照工作日开放。季节起止写成“月-日”。</p>
      {hours.map((row, index) => (
        <Flex key={index} gap={8} align="center" wrap>
          <Input aria-label={`第 ${index + 1} 段的名称`} maxLength={30} value={row.name} onChange={(event) => replace(index, { name: event.target.value })} style={{ width: 120 }} />
          <DayField label={`第 ${index + 1} 段起日`} value={row.fromDay} onChange={(fromDay) => replace(index, { fromDay: fromDay as OpeningHours['fromDay'] })} />
          至
          <DayField label={`第 ${index + 1} 段止日`} value={row.toDay} onChange={(toDay) => replace(index, { toDay: toDay as OpeningHours['toDay'] })} />
          <Select aria-label={`第 ${index + 1} 段的星期`} mode="multiple" maxTagCount="responsive" value={row.weekdays} options={weekdays} onChange={(days) => days.length > 0 && replace(index, { weekdays: days.toSorted((a, b) => a - b) })} style={{ width: 340 }} />
          <Input aria-label={`第 ${index + 1} 段开始`} type="time" value={row.opens} onChange={(event) => replace(index, { opens: event.target.value as OpeningHours['opens'] })} style={{ width: 120 }} />
          至
          <Input aria-label={`第 ${index + 1} 段结束`} type="time" value={row.closes} onChange={(event) => replace(index, { closes: event.target.value as OpeningHours['closes'] })} style={{ width: 120 }} />
          <Button aria-label={`删除 ${row.name}`} disabled={hours.length === 1} onClick={() => onChange(hours.filter((_, at) => at !== index))}>删除</Button>
        </Flex>
      ))}
      <Button onClick={add} style={{ alignSelf: 'flex-start' }}>增加一段</Button>
    </Flex>
  )
}

function DayField({ label, value, onChange }: { readonly label: string; readonly value: string; readonly onChange: (value: string) => void }) {
  return <Input aria-label={label} maxLength={5} placeholder="06-01" value={value} onChange={(event) => onChange(event.target.value)} style={{ width: 76 }} />
}
