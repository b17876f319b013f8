import { Button, Flex, Form, Input, Switch, Typography } from 'antd'
import type { Purpose } from '../../../shared/contract/visits.ts'
import { useAnswer } from '../../ui/station.tsx'
import { Answered } from '../ui/answered.tsx'
import { useAct } from '../ui/use-act.ts'

interface Draft {
  readonly purposes: readonly { readonly id?: string; readonly name: string; readonly active: boolean }[]
}

/** Why people come, as the lead settles it; the first nine in use are the keys 1 to 9. */
export function PurposesForm() {
  const answer = useAnswer('visit purposes', (client) => client.visits.purposes(), ['visitPurposes'])
  return <Answered answer={answer}>{(purposes) => <Purposes key={JSON.stringify(purposes)} kept={purposes} />}</Answered>
}

function Purposes({ kept }: { readonly kept: readonly Purpose[] }) {
  const { act, busy } = useAct()
  const save = ({ purposes }: Draft) => act((client) => client.visits.setPurposes({ purposes: purposes.map(({ id = null, name, active }) => ({ id, name, active })) }), { done: '已保存' })
  return (
    <Form<Draft> initialValues={{ purposes: kept }} onFinish={(draft) => void save(draft)} style={{ maxWidth: 640 }}>
      <Typography.Paragraph>在用的前九个对应数字键 1 到 9。用过的不能删，只能停用。</Typography.Paragraph>
      <Form.List name="purposes">
        {(fields, { add }) => (
          <>
            {fields.map(({ key, name }) => (
              <Flex key={key} gap={12}>
                <Form.Item name={[name, 'name']} rules={[{ required: true, whitespace: true, message: '请填事由' }]}><Input aria-label="事由" maxLength={12} style={{ width: 200 }} /></Form.Item>
                <Form.Item name={[name, 'active']} valuePropName="checked"><Switch aria-label="在用" checkedChildren="在用" unCheckedChildren="停用" /></Form.Item>
              </Flex>
            ))}
            {fields.length < 20 && <Button onClick={() => add({ name: '', active: true })}>添加事由</Button>}
          </>
        )}
      </Form.List>
      <Button type="primary" htmlType="submit" loading={busy} style={{ marginTop: 16 }}>保存</Button>
    </Form>
  )
}
