import { Button, Checkbox, Flex, Form, Input, InputNumber, Modal } from 'antd'
import type { ChildTerm } from '../../../shared/contract/after-school.ts'
import { MOST_PLACES, USUAL_COLLECTORS } from '../../../shared/domain/after-school/term.ts'
import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import { parseClockTime } from '../../../shared/domain/values/clock-time.ts'
import { OptionalDate } from '../ui/optional-date.tsx'
import { useAct } from '../ui/use-act.ts'

interface Fields {
  readonly name: string
  readonly fromOn: string | null
  readonly toOn: string | null
  readonly weekdays: number[]
  readonly starts: string
  readonly ends: string
  readonly places: number
  readonly collectors: number
}

interface TermFormProps {
  /** Null for a new one. */
  readonly term: ChildTerm | null
  readonly onSaved: (termId: string) => void
  readonly onClose: () => void
}

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'].map((label, index) => ({ value: index + 1, label: `周${label}` }))
const NEW: Fields = { name: '', fromOn: null, toOn: null, weekdays: [1, 2, 3, 4, 5], starts: '16:30', ends: '18:30', places: MOST_PLACES, collectors: USUAL_COLLECTORS }
const required = [{ required: true, message: '请填写' }]
const clock = [{ validator: (_: unknown, text: string) => parseClockTime(text) === null ? Promise.reject(new Error('请写成 16:30 这样')) : Promise.resolve() }]

/** A new term, or a change of one that is open. */
export function TermForm({ term, onSaved, onClose }: TermFormProps) {
  const { busy, act } = useAct()
  const save = async ({ fromOn, toOn, starts, ends, ...rest }: Fields): Promise<void> => {
    const [opens, closes] = [parseClockTime(starts), parseClockTime(ends)]
    if (fromOn === null || toOn === null || opens === null || closes === null) return
    const fields = { ...rest, fromOn: fromOn as CalendarDate, toOn: toOn as CalendarDate, starts: opens, ends: closes }
    const saved = await act((client) => term === null ? client.afterSchool.addTerm(fields) : client.afterSchool.updateTerm({ termId: term.id, version: term.version, ...fields }), { done: '已保存' })
    if (!saved) return
    onSaved(saved.id)
    onClose()
  }
  return (
    <Modal open title={term === null ? '新学期' : '修改学期'} footer={null} onCancel={onClose} destroyOnHidden>
      <Form<Fields> layout="vertical" initialValues={term ?? NEW} onFinish={(fields) => void save(fields)}>
        <Form.Item name="name" label="名称" rules={required}><Input autoFocus maxLength={40} placeholder="如 2026 秋季" /></Form.Item>
        <Flex gap={12}>
          <Form.Item name="fromOn" label="开始日期" rules={required} style={{ flex: 1 }}><OptionalDate /></Form.Item>
          <Form.Item name="toOn" label="结束日期" rules={required} style={{ flex: 1 }}><OptionalDate /></Form.Item>
        </Flex>
        <Form.Item name="weekdays" label="哪几天" rules={required}><Checkbox.Group options={WEEKDAYS} /></Form.Item>
        <Flex gap={12}>
          <Form.Item name="starts" label="几点开始" rules={clock} style={{ flex: 1 }}><Input maxLength={5} /></Form.Item>
          <Form.Item name="ends" label="几点结束" rules={clock} style={{ flex: 1 }}><Input maxLength={5} /></Form.Item>
          <Form.Item name="places" label="名额" rules={required} style={{ flex: 1 }}><InputNumber min={1} max={MOST_PLACES} precision={0} style={{ width: '100%' }} /></Form.Item>
          <Form.Item name="collectors" label="接送人上限" rules={required} style={{ flex: 1 }}><InputNumber min={1} max={8} precision={0} style={{ width: '100%' }} /></Form.Item>
        </Flex>
        <Flex justify="flex-end" gap={8}>
          <Button onClick={onClose}>不改了</Button>
          <Button type="primary" htmlType="submit" loading={busy}>保存</Button>
        </Flex>
      </Form>
    </Modal>
  )
}
