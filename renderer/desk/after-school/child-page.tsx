import { Alert, Button, Descriptions, Flex } from 'antd'
import { useState } from 'react'
import type { ChildFile, Enrolment } from '../../../shared/contract/after-school.ts'
import { enrolmentStateLabels } from '../../../shared/text/after-school.ts'
import { useAnswer } from '../../ui/station.tsx'
import { goTo } from '../app/route.ts'
import { Answered } from '../ui/answered.tsx'
import { Page } from '../ui/page.tsx'
import { useAct } from '../ui/use-act.ts'
import { EnrolmentForm, type EnrolmentFields } from './enrolment-form.tsx'
import { PaperButton } from './paper-button.tsx'
import { PlaceActions } from './place-actions.tsx'
import { CHILD_TOPICS } from './topics.ts'

/** A child's place: what the family told, what the term has seen of it, and every step of the place. Telephones are shown when asked for. */
export function ChildPage({ enrolmentId }: { readonly enrolmentId: string }) {
  const [file, setFile] = useState<ChildFile | null>(null)
  const [editing, setEditing] = useState(false)
  const { busy, act } = useAct()
  const answer = useAnswer(`child ${enrolmentId}`, (client) => client.afterSchool.enrolment({ enrolmentId }), CHILD_TOPICS)
  const terms = useAnswer('child terms', (client) => client.afterSchool.terms(), CHILD_TOPICS)
  const reveal = async (edit: boolean): Promise<void> => {
    const whole = await act((client) => client.afterSchool.revealEnrolment({ enrolmentId }))
    if (!whole) return
    setFile(whole)
    setEditing(edit)
  }
  const save = async ({ id, version }: Enrolment, { dualEarner, hardship, mayLeaveAlone, ...details }: EnrolmentFields): Promise<void> => {
    const saved = await act((client) => client.afterSchool.editEnrolment({ enrolmentId: id, version, dualEarner, hardship, mayLeaveAlone, details }), { done: '已保存' })
    if (!saved) return
    setFile(null)
    setEditing(false)
  }
  const name = answer.data?.enrolment.name ?? ''
  return (
    <Page title={`四点半学堂 · ${name === '' ? '孩子' : name}`} extra={(
      <>
        <Button onClick={() => goTo('after-school', 'places')}>名单</Button>
        <Button onClick={() => goTo('after-school')}>今天</Button>
      </>
    )}>
      <Answered answer={answer}>
        {({ enrolment, details }) => editing && file ? (
          <EnrolmentForm initial={{ ...file, dualEarner: enrolment.dualEarner, hardship: enrolment.hardship, mayLeaveAlone: enrolment.mayLeaveAlone }} busy={busy} saveLabel="保存"
            mostCollectors={terms.data?.find(({ id }) => id === enrolment.termId)?.collectors ?? file.collectors.length} onSave={(fields) => void save(enrolment, fields)} onCancel={() => setEditing(false)} />
        ) : (
          <>
            {enrolment.warned && <Alert type="warning" showIcon style={{ marginBottom: 12 }} title={`本学期晚接 ${enrolment.late} 次，未请假 ${enrolment.unexplained} 次。请和家长谈一谈；是否结束由站长决定。`} />}
            <PlaceActions enrolment={enrolment} onEdit={() => void reveal(true)} onReveal={file === null ? () => void reveal(false) : null} />
            <Flex gap={8} style={{ marginBottom: 12 }}>
              <PaperButton text="安全责任书" make={(client) => client.afterSchool.letterPdf({ letter: 'safety', termId: enrolment.termId, enrolmentId })} />
              <PaperButton text="家长知情同意书" make={(client) => client.afterSchool.letterPdf({ letter: 'consent', termId: enrolment.termId, enrolmentId })} />
            </Flex>
            <Facts enrolment={enrolment} details={file ?? details} />
          </>
        )}
      </Answered>
    </Page>
  )
}

function Facts({ enrolment, details }: { readonly enrolment: Enrolment; readonly details: ChildFile }) {
  const consent = enrolment.consentOn === null ? '没有签' : `${enrolment.consentOn} 签，到 ${enrolment.consentUntil ?? ''}`
  return (
    <Descriptions size="small" bordered column={{ xs: 1, lg: 2 }} items={[
      { label: '编号', children: enrolment.number },
      { label: '状态', children: `${enrolmentStateLabels[enrolment.state]}${enrolment.line === null ? '' : `，排队第 ${enrolment.line} 位（${enrolment.points} 分）`}` },
      { label: '学校', children: `${details.school} ${details.grade}`.trim() || '—' },
      { label: '家长同意书', children: consent },
      { label: '监护人', children: <Lines lines={details.guardians.map((one) => `${one.name}（${one.relation}）${one.phone}`)} /> },
      { label: '授权接送人', children: <Lines lines={details.collectors.map((one) => `${one.name}（${one.relation}，${one.birthYear} 年生）${one.phone}`)} /> },
      { label: '过敏和健康', children: details.health || '—' },
      { label: '自行离开', children: enrolment.mayLeaveAlone ? '家长同意' : '不可以' },
      { label: '家庭', children: [enrolment.dualEarner ? '双职工' : '', enrolment.hardship ? '困难家庭' : ''].filter((word) => word !== '').join('、') || '—' },
      { label: '本学期', children: `晚接 ${enrolment.late} 次，未请假 ${enrolment.unexplained} 次` },
      { label: '备注', children: details.remark || '—', span: 'filled' },
    ]} />
  )
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return lines.length === 0 ? <>—</> : <>{lines.map((line) => <div key={line}>{line}</div>)}</>
}
