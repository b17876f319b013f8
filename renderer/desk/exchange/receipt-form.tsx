import { Form, Input, Modal } from 'antd'
import type { PackageRecord } from '../../../shared/contract/exchange.ts'
import { useAct } from '../ui/use-act.ts'
import { monthText } from './month-text.ts'

/** What the district wrote back for a package. */
export function ReceiptForm({ record, onClose }: { readonly record: PackageRecord; readonly onClose: () => void }) {
  const { act, busy } = useAct()
  const [form] = Form.useForm<{ receipt: string }>()
  const save = async ({ receipt }: { receipt: string }): Promise<void> => {
    if (await act((client) => client.exchange.noteReceipt({ packageId: record.id, receipt }), { done: '回执已登记' })) onClose()
  }
  return (
    <Modal open title={`登记回执：第 ${record.sequence} 包（${monthText(record.period)}）`} okText="保存" cancelText="取消" confirmLoading={busy} onOk={() => form.submit()} onCancel={onClose}>
      <Form form={form} layout="vertical" initialValues={{ receipt: record.receipt ?? '' }} onFinish={(fields) => void save(fields)}>
        <Form.Item name="receipt" label="回执编号或说明" rules={[{ required: true, whitespace: true, message: '请填写回执' }]}><Input maxLength={200} placeholder="例如 荔城收 2027-001" /></Form.Item>
      </Form>
    </Modal>
  )
}
