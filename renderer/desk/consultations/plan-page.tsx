import { Button, Modal } from 'antd'
import { useState } from 'react'
import type { Late } from '../../../shared/contract/duty-sessions.ts'
import { dateOfMoment } from '../../../shared/text/time.ts'
import { useAnswer } from '../../ui/station.tsx'
import { MonthSwitch } from '../activities/month-switch.tsx'
import { useMayWork } from '../app/session-store.ts'
import { Answered } from '../ui/answered.tsx'
import { Page } from '../ui/page.tsx'
import { useAct } from '../ui/use-act.ts'
import { useNow } from '../ui/use-now.ts'
import { useUndo } from '../ui/use-undo.tsx'
import { LateForm } from './late-form.tsx'
import { LeaveList } from './leave-list.tsx'
import { LeaveStart } from './leave-start.tsx'
import { MonthForm } from './month-form.tsx'
import { MonthTable } from './month-table.tsx'
import { NoticePhone } from './notice-phone.tsx'
import { PaperDialog, type PaperKind } from './paper-dialog.tsx'
import { useLate } from './use-late.ts'

/** A month of duty sessions: planned at once, published, opened, and its papers. */
export function PlanPage() {
  const today = dateOfMoment(useNow())
  const thisMonth = today.slice(0, 7)
  const [month, setMonth] = useState(thisMonth)
  const [form, setForm] = useState<'consultation' | 'reception' | 'leave' | null>(null)
  const [paper, setPaper] = useState<PaperKind | null>(null)
  const mayWork = useMayWork()
  const sessions = useAnswer(`month sessions ${month}`, (client) => client.consultations.sessionsOfMonth({ month }), ['session', 'appointment', 'expert'])
  const experts = useAnswer('experts', (client) => client.consultations.experts(), ['expert'])
  const rooms = useAnswer('rooms', (client) => client.scheduling.rooms(), ['room'])
  return (
    <Page title="坐诊排班" extra={(
      <>
        <MonthSwitch month={month} thisMonth={thisMonth} onChange={setMonth} />
        {mayWork && <Button type="primary" onClick={() => setForm('consultation')}>按可服务时间排班</Button>}
        {mayWork && <Button onClick={() => setForm('reception')}>按月排接访</Button>}
        {mayWork && <Button onClick={() => setForm('leave')}>能人请假</Button>}
        {mayWork && <MonthSteps month={month} planned={count(sessions.data, 'planned')} published={count(sessions.data, 'published')} />}
        <Button onClick={() => setPaper('notice')}>排班公示表</Button>
        <Button onClick={() => setPaper('register')}>咨询登记表</Button>
      </>
    )}>
      {mayWork && <div style={{ marginBottom: 12 }}><NoticePhone /></div>}
      <LeaveList mayWork={mayWork} />
      <Answered answer={sessions}>{(all) => <MonthTable sessions={all} />}</Answered>
      {form === 'leave' && experts.data && <LeaveStart experts={experts.data} today={today} onClose={() => setForm(null)} />}
      {form !== null && form !== 'leave' && experts.data && rooms.data && <MonthForm month={month} kind={form} experts={experts.data} rooms={rooms.data} onClose={() => setForm(null)} />}
      {paper && <PaperDialog kind={paper} month={month} onClose={() => setPaper(null)} />}
    </Page>
  )
}

function count(sessions: readonly { readonly state: string }[] | undefined, state: string): number {
  return (sessions ?? []).filter((session) => session.state === state).length
}

const QUESTIONS = {
  publish: { act: '公示', late: '仍然公示', done: '已公示', next: '公示后请打印排班公示表张贴。' },
  open: { act: '开放', late: '仍然开放', done: '已开放预约', next: '开放后就可以预约。' },
} as const

/** Publishes or opens what the month holds, after a question that says how many. */
function MonthSteps({ month, planned, published }: { readonly month: string; readonly planned: number; readonly published: number }) {
  const [asking, setAsking] = useState<keyof typeof QUESTIONS | null>(null)
  const { refused, onRefusal, clear } = useLate()
  const { busy, act } = useAct()
  const offerUndo = useUndo()
  const close = (): void => {
    setAsking(null)
    clear()
  }
  const step = async (event: keyof typeof QUESTIONS, late?: Late): Promise<void> => {
    const stepped = await act((client) => client.consultations.stepMonth({ month, event, ...(late ? { late } : {}) }), { onRefusal })
    if (!stepped) return
    const { sessionIds } = stepped
    offerUndo(`${QUESTIONS[event].done} ${sessionIds.length} 场`, () => act((client) => client.consultations.undoStepMonth({ sessionIds }), { done: '已撤销' }))
    close()
  }
  return (
    <>
      {planned > 0 && <Button onClick={() => setAsking('publish')}>公示本月</Button>}
      {published > 0 && <Button onClick={() => setAsking('open')}>开放本月</Button>}
      {asking !== null && (refused !== null
        ? <LateForm refused={refused} act={QUESTIONS[asking].late} busy={busy} onWaive={(late) => void step(asking, late)} onClose={close} />
        : (
          <Modal open title={`${QUESTIONS[asking].act} ${asking === 'publish' ? planned : published} 场？`} okText={asking === 'open' ? '开放预约' : '公示'} cancelText="先不" okButtonProps={{ loading: busy }} onOk={() => void step(asking)} onCancel={close}>
            <p>{QUESTIONS[asking].next}</p>
          </Modal>
        ))}
    </>
  )
}
