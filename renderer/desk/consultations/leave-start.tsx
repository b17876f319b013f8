import { Modal, Select } from 'antd'
import { useState } from 'react'
import type { Expert } from '../../../shared/contract/experts.ts'
import { momentAt } from '../../../shared/text/time.ts'
import { EXPERT_SEARCH, expertOptions } from './expert-options.ts'
import { LeaveForm } from './leave-form.tsx'

/** Who goes on leave, where no session was chosen first; a whole day is proposed. */
export function LeaveStart({ experts, today, onClose }: { readonly experts: readonly Expert[]; readonly today: string; readonly onClose: () => void }) {
  const [expertId, setExpertId] = useState<string | null>(null)
  const expert = experts.find(({ id }) => id === expertId)
  if (expert) return <LeaveForm expertId={expert.id} expertName={expert.name} startsAt={momentAt(today, '08:00')} endsAt={momentAt(today, '21:00')} onClose={onClose} />
  return (
    <Modal open title="谁请假？" footer={null} onCancel={onClose} destroyOnHidden>
      <Select autoFocus aria-label="能人" style={{ width: '100%' }} value={expertId} onChange={setExpertId} showSearch={EXPERT_SEARCH} placeholder="选择，或输入姓名、首字母" options={expertOptions(experts)} />
    </Modal>
  )
}
