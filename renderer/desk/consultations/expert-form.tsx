import { Button, Flex, Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import type { Expert, ExpertCategory } from '../../../shared/contract/experts.ts'
import { namesakesOf } from '../../../shared/domain/consultations/expert-namesakes.ts'
import { expertCategoryLabels } from '../../../shared/text/labels.ts'
import { useAnswer } from '../../ui/station.tsx'
import { goTo } from '../app/route.ts'
import { useLeave } from '../app/use-leave-guard.ts'
import { useUnsaved } from '../ui/unsaved.ts'
import { useAct } from '../ui/use-act.ts'
import { expertPhoneRule } from './expert-phone-rule.ts'
import { NamesakeQuestion } from './namesake-question.tsx'

interface Fields {
  readonly name: string
  readonly category: ExpertCategory
  readonly speciality: string
  readonly unit?: string
  readonly phone?: string
}

const required = [{ required: true, whitespace: true, message: '请填写' }]

/** Adds somebody to the talent pool (能人库); of a name that is in it already a person says first whether it is the same one. */
export function ExpertForm({ onClose }: { readonly onClose: () => void }) {
  const { busy, act } = useAct()
  const leave = useLeave()
  const [typed, setTyped] = useState(false)
  const [asked, setAsked] = useState<{ readonly name: string; readonly namesakes: readonly Expert[] } | null>(null)
  const pool = useAnswer('experts', (client) => client.consultations.experts(), ['expert']).data ?? []
  const saved = useUnsaved(typed)
  const add = async ({ name, category, speciality, unit = '', phone = '' }: Fields): Promise<void> => {
    const namesakes = namesakesOf(pool, name)
    if (namesakes.length > 0 && asked?.name !== name) return setAsked({ name, namesakes })
    const added = await act((client) => client.consultations.addExpert({ name, category, speciality, unit, phone }), { done: `${name} 已加入能人库` })
    if (!added) return
    saved()
    onClose()
  }
  const open = ({ id }: Expert): void => leave(() => {
    onClose()
    goTo('experts', id)
  })
  return (
    <Modal open title="添加能人" footer={null} onCancel={() => leave(onClose)} destroyOnHidden>
      <Form<Fields> layout="vertical" initialValues={{ category: 'medical' }} onValuesChange={(_, { name }) => {
        setTyped(true)
        if (asked && asked.name !== name) setAsked(null)
      }} onFinish={(fields) => void add(fields)}>
        <Form.Item name="name" label="姓名" rules={required}><Input autoFocus maxLength={50} /></Form.Item>
        <Form.Item name="category" label="类别"><Select options={Object.entries(expertCategoryLabels).map(([value, label]) => ({ value, label }))} /></Form.Item>
        <Form.Item name="speciality" label="专长" rules={required}><Input maxLength={50} placeholder="如 中医、家事纠纷、书法" /></Form.Item>
        <Form.Item name="unit" label="单位"><Input maxLength={100} /></Form.Item>
        <Form.Item name="phone" label="电话" rules={[expertPhoneRule]}><Input maxLength={30} inputMode="tel" /></Form.Item>
        {asked && <NamesakeQuestion namesakes={asked.namesakes} onOpen={open} />}
        <Flex justify="flex-end" gap={8}>
          <Button onClick={onClose}>不加了</Button>
          <Button type="primary" htmlType="submit" loading={busy}>{asked ? '不是同一位，仍然添加' : '添加'}</Button>
        </Flex>
      </Form>
    </Modal>
  )
}
