import { Button, Card, Flex, Form, Input, InputNumber, Select } from 'antd'
import { NEW_MODE } from './room-draft.ts'

const COMMON_EQUIPMENT = ['投影', '音响', '话筒', '白板', '长桌', '棋牌桌', '瑜伽垫', '电脑']

/** The uses a room is made ready for (一室多用), each a card of its own. */
export function ModeFields() {
  return (
    <Form.List name="modes">
      {(fields, { add, remove }) => (
        <Flex vertical gap={12}>
          {fields.map(({ key, name }) => (
            <Card key={key} size="small" role="group" aria-label={`第 ${name + 1} 种用途`}>
              <Flex gap={12} wrap>
                <Form.Item name={[name, 'name']} label="用途" rules={[{ required: true, whitespace: true, message: '请填写用途' }]} style={{ flex: '1 1 160px' }}><Input maxLength={20} placeholder="讲座" /></Form.Item>
                <WholeNumber name={[name, 'capacity']} label="容纳人数" min={1} max={5000} unit="人" />
                <WholeNumber name={[name, 'setUpMinutes']} label="布置要" min={0} max={480} unit="分钟" />
                <WholeNumber name={[name, 'clearUpMinutes']} label="收拾要" min={0} max={480} unit="分钟" />
              </Flex>
              <Flex gap={12} align="end">
                <Form.Item name={[name, 'equipment']} label="要摆出的设备" style={{ flex: 1, marginBottom: 0 }}>
                  <Select mode="tags" maxCount={20} tokenSeparators={['，', ',', '、']} placeholder="选择，或输入后按回车" options={COMMON_EQUIPMENT.map((value) => ({ value, label: value }))} />
                </Form.Item>
                <Button onClick={() => remove(name)} aria-label={`删除第 ${name + 1} 种用途`}>删除</Button>
              </Flex>
            </Card>
          ))}
          <Button onClick={() => add(NEW_MODE)} style={{ alignSelf: 'flex-start' }}>增加用途</Button>
        </Flex>
      )}
    </Form.List>
  )
}

interface NumberProps {
  readonly name: [number, string]
  readonly label: string
  readonly min: number
  readonly max: number
  readonly unit: string
}

function WholeNumber({ name, label, min, max, unit }: NumberProps) {
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: '请填写' }]}>
      <InputNumber min={min} max={max} precision={0} suffix={unit} style={{ width: 120 }} />
    </Form.Item>
  )
}
