import { Button, Checkbox, Form, Radio } from 'antd'
import type { Occupation } from '../../../shared/contract/rest-stop.ts'
import { occupationLabels } from '../../../shared/text/doors.ts'
import { useAct } from '../ui/use-act.ts'
import { useUndo } from '../ui/use-undo.tsx'

interface Draft {
  readonly occupation: Occupation
  readonly services: string[]
}

const OCCUPATIONS = Object.entries(occupationLabels).map(([value, label]) => ({ value, label }))

/** Not `required`, which would mark the group with an attribute that groups do not have. */
const someChosen = (_: unknown, chosen: readonly string[] = []): Promise<void> => (chosen.length > 0 ? Promise.resolve() : Promise.reject(new Error('请至少选一项')))

/** Counts one person who would rather not touch the kiosk; nothing is asked but what they do and what they took. */
export function CountForm({ services }: { readonly services: readonly { readonly id: string; readonly name: string }[] }) {
  const [form] = Form.useForm<Draft>()
  const { act, busy } = useAct()
  const offerUndo = useUndo()
  const save = async ({ occupation, services: used }: Draft): Promise<void> => {
    const tap = await act((client) => client.restStop.tap({ occupation, services: used, requestId: crypto.randomUUID() }))
    if (!tap) return
    form.resetFields()
    offerUndo(`${occupationLabels[occupation]}：已登记`, () => act((client) => client.restStop.annulTap({ tapId: tap.id, reason: 'wrong' }), { done: '已撤销' }))
  }
  return (
    <Form<Draft> form={form} layout="vertical" onFinish={(draft) => void save(draft)}>
      <Form.Item name="occupation" label="职业" rules={[{ required: true, message: '请选择职业' }]}><Radio.Group options={OCCUPATIONS} /></Form.Item>
      <Form.Item name="services" label="用了什么（可选几项）" rules={[{ validator: someChosen }]}><Checkbox.Group options={services.map(({ id, name }) => ({ value: id, label: name }))} /></Form.Item>
      <Button type="primary" htmlType="submit" loading={busy}>记一位</Button>
    </Form>
  )
}
