import { Button } from 'antd'
import { useState } from 'react'
import type { ActivitySession } from '../../../shared/contract/activities.ts'
import type { Client } from '../../client.ts'
import { useAct } from '../ui/use-act.ts'
import { useUndo } from '../ui/use-undo.tsx'
import { CancelDialog } from './cancel-dialog.tsx'
import { EditDialog } from './edit-dialog.tsx'

type Step = 'open' | 'end' | 'reopen' | 'restore'

/** What each step says when it is done, and the step that takes it back. */
const STEPS: Readonly<Record<Step, { readonly label: string; readonly done: string; readonly back?: Step }>> = {
  open: { label: '开始签到', done: '签到屏上可以签到了' },
  end: { label: '结束签到', done: '签到已结束', back: 'reopen' },
  reopen: { label: '重新开始签到', done: '又可以签到了' },
  restore: { label: '恢复这场', done: '这场已恢复' },
}

const OFFERED: Readonly<Record<ActivitySession['state'], readonly Step[]>> = { planned: ['open'], open: ['end'], ended: ['reopen'], cancelled: ['restore'] }

/** Opens, ends, changes, cancels a session; what was a slip of the hand can be taken back. */
export function SessionActions({ session, expertIds }: { readonly session: ActivitySession; readonly expertIds: readonly string[] }) {
  const { act, busy } = useAct()
  const offerUndo = useUndo()
  const [open, setOpen] = useState<'edit' | 'cancel' | null>(null)
  const close = (): void => setOpen(null)

  const run = async (step: Step, at: Pick<ActivitySession, 'id' | 'version'>): Promise<void> => {
    const { done, back } = STEPS[step]
    const after = await act((client) => call(client, step, at), back === undefined ? { done } : {})
    if (after && back !== undefined) offerUndo(done, () => run(back, after))
  }
  return (
    <>
      {session.state !== 'ended' && <Button onClick={() => setOpen('edit')}>{session.state === 'cancelled' ? '定新日期' : '修改'}</Button>}
      {session.state === 'planned' && <Button danger onClick={() => setOpen('cancel')}>取消这场</Button>}
      {OFFERED[session.state].map((step) => (
        <Button key={step} disabled={busy} type={step === 'open' || step === 'end' ? 'primary' : 'default'} onClick={() => void run(step, session)}>{STEPS[step].label}</Button>
      ))}
      {open === 'edit' && <EditDialog session={session} expertIds={expertIds} onClose={close} />}
      {open === 'cancel' && <CancelDialog session={session} onClose={close} />}
    </>
  )
}

function call(client: Client, step: Step, { id: sessionId, version }: Pick<ActivitySession, 'id' | 'version'>): Promise<ActivitySession> {
  return client.activities[step]({ sessionId, version })
}
