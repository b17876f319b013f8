import { Checkbox, Flex, Modal } from 'antd'
import { useState } from 'react'
import type { ActivitySession } from '../../../shared/contract/activities.ts'
import { staffSentence } from '../../../shared/text/admission.ts'
import { dateOfMoment, spanText } from '../../../shared/text/time.ts'
import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import { useAnswer } from '../../ui/station.tsx'
import { Answered } from '../ui/answered.tsx'
import { useAct } from '../ui/use-act.ts'
import { SESSION_TOPICS } from './topics.ts'

interface AlsoDialogProps {
  readonly session: ActivitySession
  readonly person: { readonly residentId: string; readonly name: string }
  readonly onClose: () => void
}

/** Signs the same person in to other activities that are open that day: one morning, one clinic and one talk. */
export function AlsoDialog({ session, person, onClose }: AlsoDialogProps) {
  const on = dateOfMoment(session.startsAt) as CalendarDate
  const day = useAnswer(`activities ${on}`, (client) => client.activities.day({ on }), SESSION_TOPICS)
  const { act, busy } = useAct()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [said, setSaid] = useState<ReadonlyMap<string, string>>(new Map())
  const signIn = async (): Promise<void> => {
    const answers = await act((client) => client.activities.signInToMany({ residentId: person.residentId, sessionIds: [...chosen] }))
    if (!answers) return
    setSaid(new Map(answers.map(({ sessionId, outcome }) => [sessionId, staffSentence(outcome)])))
    setChosen([])
  }
  return (
    <Modal open title={`${person.name}还参加哪些活动？`} okText={`签到 ${chosen.length} 场`} cancelText="关闭" okButtonProps={{ disabled: chosen.length === 0 }} confirmLoading={busy} onOk={() => void signIn()} onCancel={onClose}>
      <Answered answer={day}>
        {(all) => {
          const others = all.filter(({ id, state }) => id !== session.id && state === 'open')
          if (others.length === 0) return <p>今天没有别的活动在签到。</p>
          return (
            <Checkbox.Group value={[...chosen]} onChange={setChosen}>
              <Flex vertical gap={8}>
                {others.map(({ id, title, startsAt, endsAt, place }) => (
                  <Flex key={id} vertical>
                    <Checkbox value={id}><strong>{title}</strong> {spanText(startsAt, endsAt)} {place}</Checkbox>
                    {said.has(id) && <span role="status" style={{ marginLeft: 24 }}>{said.get(id)}</span>}
                  </Flex>
                ))}
              </Flex>
            </Checkbox.Group>
          )
        }}
      </Answered>
    </Modal>
  )
}
