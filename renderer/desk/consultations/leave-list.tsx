import { Alert, Button, Flex } from 'antd'
import { useState } from 'react'
import type { Leave } from '../../../shared/contract/leaves.ts'
import { momentText } from '../../../shared/text/time.ts'
import { useAnswer } from '../../ui/station.tsx'
import { LeaveChangeForm, LeaveUndoForm } from './leave-change-form.tsx'

/** Leaves that stand; each can be moved in time, or taken back with all it did while none of its sessions began. */
export function LeaveList({ mayWork }: { readonly mayWork: boolean }) {
  const leaves = useAnswer('leaves', (client) => client.consultations.leaves(), ['session', 'closure', 'expert'])
  const [form, setForm] = useState<{ readonly kind: 'change' | 'undo'; readonly leave: Leave } | null>(null)
  const close = (): void => setForm(null)
  return (
    <>
      {(leaves.data ?? []).map((leave) => (
        <Alert key={leave.id} type="info" showIcon style={{ marginBottom: 8 }} title={`${leave.expertName} 请假：${momentText(leave.startsAt)} 到 ${momentText(leave.endsAt)}，涉及 ${leave.sessions} 场`}
          action={mayWork && (
            <Flex gap={8}>
              <Button size="small" onClick={() => setForm({ kind: 'change', leave })}>改时间</Button>
              <Button size="small" onClick={() => setForm({ kind: 'undo', leave })}>撤销请假</Button>
            </Flex>
          )} />
      ))}
      {form?.kind === 'change' && <LeaveChangeForm leave={form.leave} onClose={close} />}
      {form?.kind === 'undo' && <LeaveUndoForm leave={form.leave} onClose={close} />}
    </>
  )
}
