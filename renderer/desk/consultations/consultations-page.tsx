import { Button, Empty, Flex } from 'antd'
import { useState } from 'react'
import { dateOfMoment } from '../../../shared/text/time.ts'
import { useAnswer } from '../../ui/station.tsx'
import type { PageProps } from '../app/page-props.ts'
import { goTo } from '../app/route.ts'
import { useMayWork } from '../app/session-store.ts'
import { DaySwitch } from '../scheduling/day-switch.tsx'
import { Answered } from '../ui/answered.tsx'
import { Page } from '../ui/page.tsx'
import { useNow } from '../ui/use-now.ts'
import { AnyExpertForm } from './any-expert.tsx'
import { ContractWatch } from './contract-watch.tsx'
import { ExpertForm } from './expert-form.tsx'
import { ExpertImport } from './expert-import.tsx'
import { PlanForm } from './plan-form.tsx'
import { SessionCards } from './session-cards.tsx'
import { SessionPanel } from './session-panel.tsx'

/** Duty sessions of a day on the left, the people of the chosen one on the right. */
export function ConsultationsPage({ id }: PageProps) {
  const today = dateOfMoment(useNow())
  const [chosenDay, setChosenDay] = useState<string | null>(null)
  const [form, setForm] = useState<'plan' | 'expert' | 'import' | 'any' | null>(null)
  const mayWork = useMayWork()
  const on = chosenDay ?? today
  const sessions = useAnswer(`sessions ${on}`, (client) => client.consultations.sessions({ on }), ['session', 'appointment', 'expert'])

  const changeDay = (day: string): void => {
    setChosenDay(day === today ? null : day)
    goTo('consultations')
  }

  return (
    <Page title="咨询坐诊" extra={(
      <>
        <DaySwitch on={on} today={today} onChange={changeDay} />
        {mayWork && <Button onClick={() => setForm('any')}>约哪位都可以</Button>}
        {mayWork && <Button onClick={() => setForm('import')}>导入能人库</Button>}
        {mayWork && <Button onClick={() => setForm('expert')}>添加能人</Button>}
        {mayWork && <Button type="primary" onClick={() => setForm('plan')}>排班</Button>}
      </>
    )}>
      <ContractWatch today={today} />
      <Answered answer={sessions}>
        {(all) => (
          <Flex gap={16} align="flex-start">
            <SessionCards sessions={all} chosen={id ?? all[0]?.id ?? null} />
            <div style={{ flex: 1, minWidth: 0 }}>
              {(id ?? all[0]?.id) === undefined ? <Empty description="这一天没有坐诊" style={{ marginTop: 64 }} /> : <SessionPanel key={id ?? all[0]?.id} sessionId={id ?? all[0]?.id ?? ''} />}
            </div>
          </Flex>
        )}
      </Answered>
      {form === 'plan' && <PlanForm on={on} onAddExpert={() => setForm('expert')} onClose={(planned) => {
        setForm(null)
        if (planned) setChosenDay(planned.on === today ? null : planned.on)
        if (planned) goTo('consultations', planned.id)
      }} />}
      {form === 'any' && <AnyExpertForm on={on} onClose={() => setForm(null)} />}
      {form === 'import' && <ExpertImport onClose={() => setForm(null)} />}
      {form === 'expert' && <ExpertForm onClose={() => setForm(null)} />}
    </Page>
  )
}
