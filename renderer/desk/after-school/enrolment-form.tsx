import { Button, Checkbox, Flex, Form, Input, InputNumber } from 'antd'
import type { ChildFile } from '../../../shared/contract/after-school.ts'

/** What the form holds: flags, and the details as they are sent. */
export interface EnrolmentFields extends ChildFile {
  readonly dualEarner: boolean
  readonly hardship: boolean
  readonly mayLeaveAlone: boolean
}

export const NEW_ENROLMENT: EnrolmentFields = {
  dualEarner: false, hardship: false, mayLeaveAlone: false, school: '', grade: '', health: '', remark: '',
  guardians: [{ name: '', relation: '', phone: '' }, { name: '', relation: '', phone: '' }], collectors: [],
}

interface EnrolmentFormProps {
  readonly initial: EnrolmentFields
  /** How many collectors the term lists for a child. */
  readonly mostCollectors: number
  readonly busy: boolean
  readonly saveLabel: string
  readonly onSave: (fields: EnrolmentFields) => void
  readonly onCancel: () => void
}

const required = [{ required: true, whitespace: true, message: '请填写' }]
const cell = { style: { flex: 1, marginBottom: 8 } } as const

/** What the family tells: at least two telephones, and who may take the child home. */
export function EnrolmentForm({ initial, mostCollectors, busy, saveLabel, onSave, onCancel }: EnrolmentFormProps) {
  return (
    <Form<EnrolmentFields> layout="vertical" initialValues={initial} style={{ maxWidth: 900 }} onFinish={(fields) => onSave({ ...initial, ...fields, collectors: (fields.collectors ?? []).map((one) => ({ ...one, id: one.id ?? '', phone: one.phone ?? '' })) })}>
      <Flex gap={12}>
        <Form.Item name="school" label="学校" {...cell}><Input maxLength={50} /></Form.Item>
        <Form.Item name="grade" label="年级" {...cell}><Input maxLength={20} placeholder="如 三年级" /></Form.Item>
      </Flex>
      <Flex gap={24} style={{ margin: '4px 0 12px' }}>
        <Form.Item name="dualEarner" valuePropName="checked" noStyle><Checkbox>双职工家庭</Checkbox></Form.Item>
        <Form.Item name="hardship" valuePropName="checked" noStyle><Checkbox>困难家庭</Checkbox></Form.Item>
        <Form.Item name="mayLeaveAlone" valuePropName="checked" noStyle><Checkbox>家长同意孩子自行离开</Checkbox></Form.Item>
      </Flex>
      <h2 style={{ fontSize: 16 }}>监护人（至少两个不同的电话）</h2>
      <Form.List name="guardians">
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }) => (
              <Flex key={key} gap={12} align="end">
                <Form.Item name={[name, 'name']} label="姓名" rules={required} {...cell}><Input maxLength={50} /></Form.Item>
                <Form.Item name={[name, 'relation']} label="关系" rules={required} {...cell}><Input maxLength={20} placeholder="如 母亲" /></Form.Item>
                <Form.Item name={[name, 'phone']} label="电话" rules={required} {...cell}><Input maxLength={30} inputMode="tel" /></Form.Item>
                <Button style={{ marginBottom: 8 }} aria-label={`删去第 ${name + 1} 位监护人`} onClick={() => remove(name)}>删去</Button>
              </Flex>
            ))}
            {rows.length < 4 && <Button onClick={() => add({ name: '', relation: '', phone: '' })}>加一位监护人</Button>}
          </>
        )}
      </Form.List>
      <h2 style={{ fontSize: 16, marginTop: 20 }}>授权接送人（满 18 岁，最多 {mostCollectors} 位；父母来接也要登记）</h2>
      <Form.List name="collectors">
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }) => (
              <Flex key={key} gap={12} align="end">
                <Form.Item name={[name, 'name']} label="接送人姓名" rules={required} {...cell}><Input maxLength={50} /></Form.Item>
                <Form.Item name={[name, 'relation']} label="和孩子的关系" rules={required} {...cell}><Input maxLength={20} /></Form.Item>
                <Form.Item name={[name, 'phone']} label="接送人电话" {...cell}><Input maxLength={30} inputMode="tel" /></Form.Item>
                <Form.Item name={[name, 'birthYear']} label="出生年份" rules={[{ required: true, message: '请填写' }]} {...cell}><InputNumber min={1900} max={2100} precision={0} style={{ width: '100%' }} placeholder="如 1988" /></Form.Item>
                <Button style={{ marginBottom: 8 }} aria-label={`删去第 ${name + 1} 位接送人`} onClick={() => remove(name)}>删去</Button>
              </Flex>
            ))}
            {rows.length < mostCollectors && <Button onClick={() => add({ id: '', name: '', relation: '', phone: '' })}>加一位接送人</Button>}
          </>
        )}
      </Form.List>
      <Form.Item name="health" label="过敏和健康提示（会显示在交接屏上）" style={{ marginTop: 20 }}><Input.TextArea maxLength={300} autoSize={{ minRows: 1, maxRows: 4 }} placeholder="如 花生过敏；没有就不填" /></Form.Item>
      <Form.Item name="remark" label="备注"><Input.TextArea maxLength={300} autoSize={{ minRows: 1, maxRows: 4 }} /></Form.Item>
      <Flex gap={8}>
        <Button type="primary" htmlType="submit" loading={busy}>{saveLabel}</Button>
        <Button onClick={onCancel}>不保存</Button>
      </Flex>
    </Form>
  )
}
