import { Button, Form, Input, Radio } from 'antd'
import type { Shelf } from '../../../shared/contract/rest-stop.ts'
import { dueDayText } from '../../../shared/text/doors.ts'
import { RefusalNote } from '../ui/refusal-note.tsx'
import { useAct } from '../ui/use-act.ts'
import { useRefusal } from '../ui/use-refusal.ts'
import { useUndo } from '../ui/use-undo.tsx'
import { lentText } from './loan-text.ts'

interface Draft {
  readonly itemId: string
  readonly tail: string
  readonly nickname?: string
}

/** Lends one piece: which, and the last four digits of a phone. */
export function LendForm({ shelves }: { readonly shelves: readonly Shelf[] }) {
  const [form] = Form.useForm<Draft>()
  const wanted = Form.useWatch('itemId', form)
  const { act, busy } = useAct()
  const refusal = useRefusal(wanted ?? '')
  const offerUndo = useUndo()
  const lend = async ({ itemId, tail, nickname = '' }: Draft): Promise<void> => {
    const loan = await act((client) => client.restStop.lend({ itemId, tail, nickname, requestId: crypto.randomUUID() }), { onRefusal: refusal.onRefusal })
    if (!loan) return
    form.resetFields()
    offerUndo(`${lentText(loan)}：已借出，应在 ${dueDayText(loan.dueAt)} 还`, () => act((client) => client.restStop.stepLoan({ loanId: loan.id, version: loan.version, event: 'return' }), { done: '已撤销' }))
  }
  return (
    <Form<Draft> form={form} layout="vertical" onFinish={(draft) => void lend(draft)}>
      <Form.Item name="itemId" label="物品" rules={[{ required: true, message: '请选择物品' }]}><Radio.Group options={shelves.map(({ id, name, left }) => ({ value: id, label: left > 0 ? name : `${name}（都借出了）` }))} /></Form.Item>
      <Form.Item name="tail" label="手机号后四位" rules={[{ required: true, pattern: /^\d{4}$/, message: '请填 4 位数字' }]}><Input inputMode="numeric" maxLength={4} style={{ width: 120 }} /></Form.Item>
      <Form.Item name="nickname" label="称呼（可不填）"><Input maxLength={20} style={{ width: 200 }} /></Form.Item>
      <RefusalNote error={refusal.error} />
      <Button type="primary" htmlType="submit" loading={busy}>借出</Button>
    </Form>
  )
}
