import { Button, Flex, Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import type { DutySession, Outcome } from '../../../shared/contract/duty-sessions.ts'
import { DISPOSITIONS, LONGEST_REMARK, REFERRALS } from '../../../shared/domain/consultations/outcome.ts'
import { EXPERT_CATEGORIES } from '../../../shared/domain/consultations/expert-category.ts'
import { dispositionLabels, referralLabels } from '../../../shared/text/consultation-labels.ts'
import { expertCategoryLabels } from '../../../shared/text/labels.ts'

interface OutcomeFormProps {
  readonly name: string
  readonly event: 'serve' | 'refer'
  readonly category: DutySession['category']
  readonly onSave: (outcome: Outcome) => void
  readonly onClose: () => void
}

/** What a consultation came to: closed lists and a short remark, no diagnosis and no case. */
export function OutcomeForm({ name, event, category, onSave, onClose }: OutcomeFormProps) {
  const [outcome, setOutcome] = useState<Outcome>({ topic: category, disposition: event === 'refer' ? 'referred' : 'answered', referredTo: event === 'refer' ? 'hospital' : null, remark: '' })
  const dispositions = DISPOSITIONS.filter((one) => (one === 'referred') === (event === 'refer'))
  return (
    <Modal open title={`${name}：${event === 'refer' ? '转介' : '完成'}`} footer={null} onCancel={onClose} destroyOnHidden>
      <Form layout="vertical" onFinish={() => onSave(outcome)}>
        <Form.Item label="咨询类别">
          <Select aria-label="咨询类别" value={outcome.topic} onChange={(topic) => setOutcome({ ...outcome, topic })} options={EXPERT_CATEGORIES.map((value) => ({ value, label: expertCategoryLabels[value] }))} />
        </Form.Item>
        {event === 'refer' ? (
          <Form.Item label="转到哪里">
            <Select autoFocus aria-label="转到哪里" value={outcome.referredTo} onChange={(referredTo) => setOutcome({ ...outcome, referredTo })} options={REFERRALS.map((value) => ({ value, label: referralLabels[value] }))} />
          </Form.Item>
        ) : (
          <Form.Item label="去向">
            <Select autoFocus aria-label="去向" value={outcome.disposition} onChange={(disposition) => setOutcome({ ...outcome, disposition })} options={dispositions.map((value) => ({ value, label: dispositionLabels[value] }))} />
          </Form.Item>
        )}
        <Form.Item label="备注（不写病情、案情）">
          <Input aria-label="备注" maxLength={LONGEST_REMARK} value={outcome.remark} onChange={({ target }) => setOutcome({ ...outcome, remark: target.value })} />
        </Form.Item>
        <Flex justify="flex-end" gap={8}>
          <Button onClick={onClose}>返回</Button>
          <Button type="primary" htmlType="submit">{event === 'refer' ? '转介' : '完成'}</Button>
        </Flex>
      </Form>
    </Modal>
  )
}
