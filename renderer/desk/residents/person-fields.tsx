import { Col, Form, Input, Radio, Row } from 'antd'
import { sexLabels } from '../../../shared/text/labels.ts'

/** What the form still hides of a person: numbers that only show after asking, with what their place says. */
export interface HiddenNumbers {
  readonly phones: string
  readonly idNumber: string
  readonly otherDocument: string
}

const sexes = (['female', 'male', 'unknown'] as const).map((value) => ({ value, label: sexLabels[value] }))

/** The fields of a person, for registering and editing. Only the name is needed. */
export function PersonFields({ hidden }: { readonly hidden?: HiddenNumbers | undefined }) {
  return (
    <Row gutter={20}>
      <Col span={12}><Form.Item name="name" label="姓名" rules={[{ required: true, whitespace: true, message: '请填写姓名' }]}><Input maxLength={50} autoFocus autoComplete="off" /></Form.Item></Col>
      <Col span={12}><Form.Item name="reading" label="读音（读错时填）" tooltip="用拼音，字间空格，如：单雄信 shan xiong xin"><Input maxLength={100} autoComplete="off" /></Form.Item></Col>
      <Col span={12}><Form.Item name="phones" label="电话" extra="几个号码用逗号隔开"><Input disabled={hidden !== undefined} placeholder={hidden?.phones} autoComplete="off" maxLength={150} /></Form.Item></Col>
      <Col span={12}><Form.Item name="idNumber" label="身份证号" extra="没有可不填；会核对校验码"><Input disabled={hidden !== undefined} placeholder={hidden?.idNumber} autoComplete="off" maxLength={30} /></Form.Item></Col>
      <Col span={12}><Form.Item name="sex" label="性别"><Radio.Group options={sexes} optionType="button" /></Form.Item></Col>
      <Col span={12}><Form.Item name="birthOn" label="出生日期" normalize={withDashes} rules={[{ validator: refuseNoDate }]}><Input placeholder="如 1990-03-07 或 19900307" inputMode="numeric" autoComplete="off" maxLength={10} /></Form.Item></Col>
      <Col span={24}><Form.Item name="address" label="住址"><Input maxLength={200} autoComplete="off" /></Form.Item></Col>
      <Col span={12}><Form.Item name="grid" label="网格"><Input maxLength={50} autoComplete="off" /></Form.Item></Col>
      <Col span={12}><Form.Item name="otherDocument" label="其他证件"><Input disabled={hidden !== undefined} placeholder={hidden?.otherDocument} maxLength={50} autoComplete="off" /></Form.Item></Col>
      <Col span={24}><Form.Item name="note" label="备注"><Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 5 }} /></Form.Item></Col>
    </Row>
  )
}

/** Eight digits typed in a row are a date as well. */
function withDashes(typed: string): string {
  return typed.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
}

async function refuseNoDate(_rule: unknown, typed: string): Promise<void> {
  const at = Date.parse(`${typed}T00:00:00Z`)
  const isDay = typed === '' || (!Number.isNaN(at) && new Date(at).toISOString().startsWith(typed) && typed.length === 10)
  if (!isDay) throw new Error('没有这一天。请写成 1990-03-07')
}
