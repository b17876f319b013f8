import { Flex, Modal } from 'antd'
import { useState } from 'react'
import type { Enrolment } from '../../../shared/contract/after-school.ts'
import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import { dateOfMoment } from '../../../shared/text/time.ts'
import { useAnswer } from '../../ui/station.tsx'
import { DateField } from '../ui/date-field.tsx'
import { useAct } from '../ui/use-act.ts'
import { useNow } from '../ui/use-now.ts'
import { CHILD_TOPICS } from './topics.ts'

/** The parents have signed on paper: the day, and until when it holds; the end of the term unless said otherwise. */
export function ConsentForm({ enrolment, onClose }: { readonly enrolment: Enrolment; readonly onClose: () => void }) {
  const today = dateOfMoment(useNow())
  const terms = useAnswer('child terms', (client) => client.afterSchool.terms(), CHILD_TOPICS)
  const [signed, setSigned] = useState<string | null>(null)
  const [until, setUntil] = useState<string | null>(null)
  const { busy, act } = useAct()
  const [signedOn, holdsUntil] = [signed ?? today, until ?? terms.data?.find(({ id }) => id === enrolment.termId)?.toOn ?? today]
  const save = async (): Promise<void> => {
    const saved = await act((client) => client.afterSchool.signConsent({ enrolmentId: enrolment.id, version: enrolment.version, signedOn: signedOn as CalendarDate, until: holdsUntil as CalendarDate }), { done: '已登记同意书' })
    if (saved) onClose()
  }
  return (
    <Modal open title={`${enrolment.name} 的家长知情同意书`} okText="已签，登记" cancelText="没有签" confirmLoading={busy} okButtonProps={{ disabled: signedOn > today || signedOn > holdsUntil }} onOk={() => void save()} onCancel={onClose}>
      <p>请先让家长在纸上签好《家长知情同意书》和《安全责任书》。</p>
      <Flex gap={16}>
        <div>签字日期<br /><DateField label="签字日期" value={signedOn} onChange={setSigned} /></div>
        <div>有效到<br /><DateField label="有效到" value={holdsUntil} onChange={setUntil} /></div>
      </Flex>
    </Modal>
  )
}
