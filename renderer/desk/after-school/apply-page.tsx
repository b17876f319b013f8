import { Alert, Button, Flex } from 'antd'
import { useState } from 'react'
import type { ResidentSummary } from '../../../shared/contract/residents.ts'
import { useAnswer } from '../../ui/station.tsx'
import { goTo } from '../app/route.ts'
import { Answered } from '../ui/answered.tsx'
import { Page } from '../ui/page.tsx'
import { PersonPicker } from '../ui/person-picker.tsx'
import { useAct } from '../ui/use-act.ts'
import { EnrolmentForm, NEW_ENROLMENT, type EnrolmentFields } from './enrolment-form.tsx'
import { CHILD_TOPICS } from './topics.ts'

const toList = (): void => goTo('after-school', 'places')

/** Applies for a place: first the child, who is a resident, then what the family tells. */
export function ApplyPage() {
  const [child, setChild] = useState<ResidentSummary | null>(null)
  const { busy, act } = useAct()
  const answer = useAnswer('child terms', (client) => client.afterSchool.terms(), CHILD_TOPICS)
  const apply = async (termId: string, residentId: string, { dualEarner, hardship, mayLeaveAlone, ...details }: EnrolmentFields): Promise<void> => {
    const made = await act((client) => client.afterSchool.apply({ termId, residentId, dualEarner, hardship, mayLeaveAlone, details }), { done: '已报名，排队中' })
    if (made) goTo('after-school', made.id)
  }
  return (
    <Page title="四点半学堂 · 报名" extra={<Button onClick={toList}>返回</Button>}>
      <Answered answer={answer}>
        {(terms) => {
          const term = terms.find(({ state }) => state === 'open')
          if (!term) return <Alert type="warning" showIcon title="没有开班的学期，先新建一个学期。" action={<Button onClick={toList}>去新建</Button>} />
          if (!child) return <PersonPicker autoFocus placeholder="哪个孩子？拼音首字母、姓名、家长手机尾号" onPick={setChild} onNew={() => goTo('residents', 'new')} />
          return (
            <>
              <Flex gap={12} align="center" style={{ marginBottom: 16 }}>
                <strong style={{ fontSize: 20 }}>{child.name}</strong><span>{child.age === null ? '' : `${child.age} 岁`}　{child.address}</span>
                <Button size="small" onClick={() => setChild(null)}>换一个</Button>
              </Flex>
              <EnrolmentForm initial={NEW_ENROLMENT} mostCollectors={term.collectors} busy={busy} saveLabel="报名" onSave={(fields) => void apply(term.id, child.id, fields)} onCancel={toList} />
            </>
          )
        }}
      </Answered>
    </Page>
  )
}
