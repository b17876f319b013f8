import { Button, Flex } from 'antd'
import { useState } from 'react'
import type { DutySession, Late } from '../../../shared/contract/duty-sessions.ts'
import { isAhead, nextSessionState } from '../../../shared/domain/consultations/session-state.ts'
import { useAct } from '../ui/use-act.ts'
import { useUndo } from '../ui/use-undo.tsx'
import { LateForm } from './late-form.tsx'
import { LeaveForm } from './leave-form.tsx'
import { SessionEndings } from './session-endings.tsx'
import { SessionMoveForm } from './session-move-form.tsx'
import { useLate } from './use-late.ts'

const STEPS = { publish: { done: '已公示', late: '仍然公示' }, open: { done: '已开放预约', late: '仍然开放' } } as const

interface SessionActionsProps {
  readonly session: DutySession
  /** People who are booked and have not come. */
  readonly expected: number
}

/** What can be done with a session; each ending can be taken back, with all it did to the appointments, for ten seconds. */
export function SessionActions({ session, expected }: SessionActionsProps) {
  const [form, setForm] = useState<'move' | 'leave' | null>(null)
  const close = (): void => setForm(null)
  return (
    <Flex gap={8} wrap>
      <Steps session={session} />
      {isAhead(session.state) && <Button onClick={() => setForm('move')}>改期</Button>}
      {isAhead(session.state) && <Button onClick={() => setForm('leave')}>能人请假</Button>}
      <SessionEndings session={session} expected={expected} />
      {form === 'move' && <SessionMoveForm session={session} onClose={close} />}
      {form === 'leave' && <LeaveForm expertId={session.expertId} expertName={session.expertName} startsAt={session.startsAt} endsAt={session.endsAt} onClose={close} />}
    </Flex>
  )
}

/** Publishing and opening; a reception without its notice is opened by the lead alone. */
function Steps({ session }: { readonly session: DutySession }) {
  const [asked, setAsked] = useState<keyof typeof STEPS>('publish')
  const { refused, onRefusal, clear } = useLate()
  const { busy, act } = useAct()
  const offerUndo = useUndo()
  const step = async (event: keyof typeof STEPS, late?: Late): Promise<void> => {
    setAsked(event)
    const after = await act((client) => client.consultations.stepSession({ sessionId: session.id, event, ...(late ? { late } : {}) }), { onRefusal })
    if (!after) return
    clear()
    offerUndo(STEPS[event].done, () => act((client) => client.consultations.stepSession({ sessionId: session.id, event: 'undo' }), { done: '已撤销' }))
  }
  return (
    <>
      {session.publishedAt === null && nextSessionState(session.state, 'publish') !== null && <Button loading={busy} onClick={() => void step('publish')}>公示</Button>}
      {nextSessionState(session.state, 'open') !== null && <Button type="primary" loading={busy} onClick={() => void step('open')}>开放预约</Button>}
      {refused !== null && <LateForm refused={refused} act={STEPS[asked].late} busy={busy} onWaive={(late) => void step(asked, late)} onClose={clear} />}
    </>
  )
}
