import { Button, Card, Flex, Form, Input, InputNumber, Switch, Typography } from 'antd'
import type { ExportSchedule } from '../../../shared/contract/exchange.ts'
import { useIsLead } from '../app/session-store.ts'
import { useAct } from '../ui/use-act.ts'

/** When the station exports by itself, and where to. The lead sets it, others read it. */
export function ScheduleCard({ schedule }: { readonly schedule: ExportSchedule }) {
  const { act, busy } = useAct()
  const isLead = useIsLead()
  const save = (fields: ExportSchedule) => act((client) => client.exchange.setSchedule({ ...fields, folder: fields.folder.trim() }), { done: '上报计划已保存' })
  return (
    <Card size="small" title="自动上报">
      <Typography.Paragraph type="secondary">到日子就自动导出上个月的数据包；遇节假日顺延到下一个工作日。U 盘没插时提醒前台，插上后几秒内自动导出。</Typography.Paragraph>
      <Form layout="vertical" disabled={!isLead} initialValues={schedule} onFinish={(fields: ExportSchedule) => void save(fields)}>
        <Flex gap={24}>
          <Form.Item name="enabled" label="自动导出" valuePropName="checked"><Switch /></Form.Item>
          <Form.Item name="dayOfMonth" label="每月几号" rules={[{ required: true, message: '请填 1 到 28' }]}><InputNumber min={1} max={28} precision={0} /></Form.Item>
        </Flex>
        <Form.Item name="folder" label="导出到" style={{ marginBottom: isLead ? 16 : 0 }}><Input maxLength={500} placeholder="U 盘或文件夹，例如 E:\上报" /></Form.Item>
        {isLead && <Button htmlType="submit" loading={busy}>保存计划</Button>}
      </Form>
    </Card>
  )
}
