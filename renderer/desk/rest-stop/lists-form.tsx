import { Button, Card, Flex, Form, Input, InputNumber, Switch, Typography } from 'antd'
import type { ReactNode } from 'react'
import type { RestStopLists } from '../../../shared/contract/rest-stop.ts'
import { useAnswer } from '../../ui/station.tsx'
import { Answered } from '../ui/answered.tsx'
import { useAct } from '../ui/use-act.ts'

type Draft = { readonly services: (RestStopLists['services'][number] | undefined)[]; readonly items: (RestStopLists['items'][number] | undefined)[] }

/** What the stop offers and lends, as the lead settles it. What has been counted is put out of use, so that its numbers keep their name. */
export function ListsForm() {
  const lists = useAnswer('rest lists', (client) => client.restStop.lists(), ['restStop', 'restLoan'])
  return <Answered answer={lists}>{(kept) => <Lists key={JSON.stringify(kept)} kept={kept} />}</Answered>
}

function Lists({ kept }: { readonly kept: RestStopLists }) {
  const { act, busy } = useAct()
  const save = ({ services, items }: Draft) => act((client) => client.restStop.setLists({
    services: services.flatMap((one) => (one ? [{ id: one.id ?? null, name: one.name, active: one.active }] : [])),
    items: items.flatMap((one) => (one ? [{ id: one.id ?? null, name: one.name, count: one.count, days: one.days, active: one.active }] : [])),
  }), { done: '已保存' })
  return (
    <Form<Draft> initialValues={kept} onFinish={(draft) => void save(draft)} style={{ maxWidth: 900 }}>
      <Typography.Paragraph>用过的项目不能删，只能停用：以前的统计还要用它的名字。</Typography.Paragraph>
      <Flex vertical gap={16}>
        <Rows title="服务" list="services" add="添加服务" empty={{ id: undefined, name: '', active: true }}>{(field) => <Name list="services" field={field} />}</Rows>
        <Rows title="可以借的物品" list="items" add="添加物品" empty={{ id: undefined, name: '', count: 1, days: 0, active: true }}>
          {(field) => (
            <>
              <Name list="items" field={field} />
              <Form.Item name={[field, 'count']} rules={[{ required: true, message: '请填数量' }]}><InputNumber aria-label="共有" min={0} max={999} precision={0} prefix="共" suffix="件" style={{ width: 120 }} /></Form.Item>
              <Form.Item name={[field, 'days']} rules={[{ required: true, message: '请填天数' }]}><InputNumber aria-label="借几天" min={0} max={30} precision={0} prefix="借" suffix="天（0 为当天还）" style={{ width: 200 }} /></Form.Item>
            </>
          )}
        </Rows>
      </Flex>
      <Button type="primary" htmlType="submit" loading={busy} style={{ marginTop: 16 }}>保存</Button>
    </Form>
  )
}

function Rows({ title, list, add, empty, children }: { readonly title: string; readonly list: keyof Draft; readonly add: string; readonly empty: object; readonly children: (field: number) => ReactNode }) {
  return (
    <Card size="small" title={<h2 style={{ margin: 0, fontSize: 16 }}>{title}</h2>}>
      <Form.List name={list}>
        {(fields, { add: append }) => (
          <>
            {fields.map(({ key, name }) => <Flex key={key} gap={12} wrap>{children(name)}<Form.Item name={[name, 'active']} valuePropName="checked"><Switch aria-label="在用" checkedChildren="在用" unCheckedChildren="停用" /></Form.Item></Flex>)}
            {fields.length < 20 && <Button onClick={() => append(empty)}>{add}</Button>}
          </>
        )}
      </Form.List>
    </Card>
  )
}

function Name({ list, field }: { readonly list: keyof Draft; readonly field: number }) {
  return <Form.Item name={[field, 'name']} rules={[{ required: true, whitespace: true, message: '请填名称' }]}><Input aria-label={list === 'items' ? '物品名称' : '服务名称'} maxLength={12} style={{ width: 180 }} /></Form.Item>
}
