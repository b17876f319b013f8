import { Button, Flex, Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import type { ExpertCategory } from '../../../shared/contract/experts.ts'
import { expertCategoryLabels } from '../../../shared/text/labels.ts'
import { useUnsaved } from '../ui/unsaved.ts'
import { useAct } from '../ui/use-act.ts'

interface Fields {
  readonly name: string
  readonly category: ExpertCategory
  readonly speciality: string
  readonly unit?: string
  readonly phone?: string
}

const required = [{ required: true, whitespace: true, message: '请填写' }]

/** Adds somebody to the talent pool (能人库). */
export function ExpertForm({ onClose }: { readonly onClose: () => void }) {
  const { busy, act } = useAct()
  const [typed, setTyped] = useState(false)
  useUnsaved(typed)
  const add = async ({ name, category, speciality, unit = '', phone = '' }: Fields): Promise<void> => {
    const added = await act((client) => client.consultations.addExpert({ name, category, speciality, unit, phone }), { done: `${name} 已加入能人库` })
    if (added) onClose()
  }
  return (
    <Modal open title="添加能人" footer={null} onCancel={onClose} destroyOnHidden>
      <Form<Fields> layout="vertical" initialValues={{ category: 'medical' }} onValuesChange={() => setTyped(true)} onFinish={(fields) => void add(fields)}>
        <Form.Item name="name" label="姓名" rules={required}><Input autoFocus maxLength={50} /></Form.Item>
        <Form.Item name="category" label="类别"><Select options={Object.entries(expertCategoryLabels).map(([value, label]) => ({ value, label }))} /></Form.Item>
        <Form.Item name="speciality" label="专长" rules={required}><Input maxLength={50} placeholder="如 中医、家事纠纷、书法" /></Form.Item>
        <Form.Item name="unit" label="单位"><Input maxLength={100} /></Form.Item>
        <Form.Item name="phone" label="电话"><Input maxLength={30} inputMode="tel" /></Form.Item>
        <Flex justify="flex-end" gap={8}>
          <Button onClick={onClose}>不加了</Button>
          <Button type="primary" htmlType="submit" loading={busy}>添加</Button>
        </Flex>
      </Form>
    </Modal>
  )
}
