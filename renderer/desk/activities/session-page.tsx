import { Button, Col, Descriptions, Row } from 'antd'
import { useState } from 'react'
import type { ActivitySession } from '../../../shared/contract/activities.ts'
import { activityKindLabels } from '../../../shared/text/labels.ts'
import { longDayText, spanText } from '../../../shared/text/time.ts'
import { useAnswer } from '../../ui/station.tsx'
import { goTo } from '../app/route.ts'
import { useMayWork } from '../app/session-store.ts'
import { Answered } from '../ui/answered.tsx'
import { Page } from '../ui/page.tsx'
import { AttendanceTable } from './attendance-table.tsx'
import { BatchDialog, type Listed } from './batch-dialog.tsx'
import { HeadCount } from './head-count.tsx'
import { HelperCard } from './helper-card.tsx'
import { PaperDialog } from './paper-dialog.tsx'
import { RegistrationList } from './registration-list.tsx'
import { SessionActions } from './session-actions.tsx'
import { SheetDialog } from './sheet-dialog.tsx'
import { SignInBox } from './sign-in-box.tsx'
import { StateTag } from './state-tag.tsx'
import { SESSION_TOPICS } from './topics.ts'

/** One session: who is there, live, and everything the desk does with it. */
export function SessionPage({ sessionId }: { readonly sessionId: string }) {
  const answer = useAnswer(`session ${sessionId}`, (client) => client.activities.session({ sessionId }), [...SESSION_TOPICS, 'resident'])
  const [printing, setPrinting] = useState(false)
  const [entering, setEntering] = useState<'batch' | 'paper' | null>(null)
  const mayWork = useMayWork()
  const session = answer.data?.session
  return (
    <Page title={session?.title ?? '活动'} extra={(
      <>
        <Button onClick={() => goTo('activities')}>返回</Button>
        <Button onClick={() => setPrinting(true)}>签到表</Button>
        {session && mayWork && session.state !== 'cancelled' && <Button onClick={() => setEntering('paper')}>补录</Button>}
        {session && mayWork && <SessionActions session={session} />}
      </>
    )}>
      <Answered answer={answer}>
        {({ session: shown, contact, attendances, headCounts, registrations, helpers }) => (
          <>
            <Facts session={shown} contact={contact} />
            <Row gutter={24}>
              <Col xs={24} lg={14}><AttendanceTable session={shown} attendances={attendances} mayWork={mayWork} /></Col>
              <Col xs={24} lg={10}>
                {mayWork && shown.state === 'open' && <SignInBox session={shown} onMany={() => setEntering('batch')} />}
                <HeadCount session={shown} headCounts={headCounts} mayWork={mayWork} />
                <RegistrationList session={shown} registrations={registrations} attendances={attendances} mayWork={mayWork} />
                <div style={{ marginTop: 16 }}><HelperCard session={shown} helpers={helpers} mayWork={mayWork} /></div>
              </Col>
            </Row>
          </>
        )}
      </Answered>
      {entering === 'batch' && answer.data && <BatchDialog session={answer.data.session} awaited={awaitedOf(answer.data)} onClose={() => setEntering(null)} />}
      {entering === 'paper' && answer.data && <PaperDialog session={answer.data.session} onClose={() => setEntering(null)} />}
      {printing && <SheetDialog sessionId={sessionId} onClose={() => setPrinting(false)} />}
    </Page>
  )
}

/** Who registered and has not come. */
function awaitedOf({ registrations, attendances }: { readonly registrations: readonly Listed[]; readonly attendances: readonly { readonly residentId: string }[] }): readonly Listed[] {
  const came = new Set(attendances.map(({ residentId }) => residentId))
  return registrations.filter(({ residentId }) => !came.has(residentId))
}

function Facts({ session, contact }: { readonly session: ActivitySession; readonly contact: string }) {
  const places = session.capacity === null ? '不限' : `${session.capacity} 个`
  return (
    <Descriptions size="small" bordered column={{ xs: 2, lg: 4 }} style={{ marginBottom: 16 }} items={[
      { label: '状态', children: <StateTag state={session.state} /> },
      { label: '时间', children: `${longDayText(session.startsAt)} ${spanText(session.startsAt, session.endsAt)}` },
      { label: '地点', children: session.place || '—' },
      { label: '名额', children: places },
      { label: '到场', children: <strong style={{ fontSize: 18 }}>{session.present + session.heads} 人次{session.heads > 0 && `（签到 ${session.present}，只计人数 ${session.heads}）`}</strong> },
      { label: '类别', children: activityKindLabels[session.kind] },
      { label: '主办', children: session.organiser || '—' },
      { label: '编号', children: session.number },
      ...(contact === '' ? [] : [{ label: '负责人', children: contact, span: 'filled' as const }]),
    ]} />
  )
}
