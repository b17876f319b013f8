import { Button, Checkbox, Form, InputNumber } from 'antd'
import type { DoorTotal } from '../../../shared/contract/visits.ts'
import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import { useAct } from '../ui/use-act.ts'

interface Draft {
  readonly heads: number | null
  readonly everybody: boolean
}

/** The number a hand-held or a door counter shows for a day; it stands for the heads counted one by one at the door. Empty drops it. */
export function CounterForm({ on, total }: { readonly on: CalendarDate; readonly total: DoorTotal | null }) {
  const { act, busy } = useAct()
  const save = ({ heads, everybody }: Draft) => act((client) => client.visits.setDoorTotals({ totals: [{ on, heads, everybody }] }), { done: heads === null ? '已去掉计数器的数' : '已保存' })
  return (
    <Form<Draft> layout="inline" initialValues={{ heads: total?.heads ?? null, everybody: total?.everybody ?? false }} onFinish={(draft) => void save(draft)}>
      <Form.Item name="heads"><InputNumber aria-label="计数器的人数" min={0} max={100_000} precision={0} placeholder="没有用" suffix="人" style={{ width: 130 }} /></Form.Item>
      <Form.Item name="everybody" valuePropName="checked"><Checkbox>已包含到服务台登记的人</Checkbox></Form.Item>
      <Button htmlType="submit" loading={busy}>保存</Button>
    </Form>
  )
}
