import { Button, Flex, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import type { Notice } from '../../../shared/contract/notices.ts'
import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import { dateOfMoment } from '../../../shared/text/time.ts'
import { DateField } from '../ui/date-field.tsx'
import { RefusalNote } from '../ui/refusal-note.tsx'
import { useAct } from '../ui/use-act.ts'
import { useNow } from '../ui/use-now.ts'
import { useRefusal } from '../ui/use-refusal.ts'

const SHOWN_FOR_MS = 7 * 86_400_000

interface Draft {
  readonly title: string
  readonly body: string
}

/** Writes a notice, or changes one; a new one stands for a week unless said otherwise. */
export function NoticeForm({ notice, onClose }: { readonly notice: Notice | null; readonly onClose: () => void }) {
  const now = useNow()
  const [fromOn, setFrom] = useState<string>(notice?.fromOn ?? dateOfMoment(now))
  const [untilOn, setUntil] = useState<string>(notice?.untilOn ?? dateOfMoment(now + SHOWN_FOR_MS))
  const { act, busy } = useAct()
  const refusal = useRefusal(`${fromOn} ${untilOn}`)
  const save = async (draft: Draft): Promise<void> => {
    const words = { ...draft, fromOn: fromOn as CalendarDate, untilOn: untilOn as CalendarDate }
    const saved = await act((client) => (notice === null ? client.notices.add(words) : client.notices.edit({ noticeId: notice.id, version: notice.version, ...words })), { done: '公告已保存', onRefusal: refusal.onRefusal })
    if (saved) onClose()
  }
  return (
    <Modal open title={notice === null ? '写公告' : '修改公告'} footer={null} onCancel={onClose}>
      <Form<Draft> layout="vertical" initialValues={{ title: notice?.title ?? '', body: notice?.body ?? '' }} onFinish={(draft) => void save(draft)}>
        <Form.Item name="title" label="标题" rules={[{ required: true, whitespace: true, message: '请填标题' }]}><Input maxLength={30} showCount /></Form.Item>
        <Form.Item name="body" label="内容" rules={[{ required: true, whitespace: true, message: '请填内容' }]}><Input.TextArea rows={5} maxLength={500} showCount /></Form.Item>
        <Form.Item label="从哪天显示到哪天"><Flex gap={8} align="center"><DateField label="从哪天" value={fromOn} onChange={setFrom} />至<DateField label="到哪天" value={untilOn} onChange={setUntil} /></Flex></Form.Item>
        <RefusalNote error={refusal.error} />
        <Flex gap={8} justify="end"><Button onClick={onClose}>不用</Button><Button type="primary" htmlType="submit" loading={busy}>保存</Button></Flex>
      </Form>
    </Modal>
  )
}
