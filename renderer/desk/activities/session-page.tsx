import { Button, Col, Row } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../../ui/station.tsx'
import { goTo } from '../app/route.ts'
import { useMayWork } from '../app/session-store.ts'
import { Answered } from '../ui/answered.tsx'
import { Page } from '../ui/page.tsx'
import { AttendanceTable } from './attendance-table.tsx'
import { BatchDialog, type Listed } from './batch-dialog.tsx'
import { DetailsDialog } from './details-dialog.tsx'
import { HeadCount } from './head-count.tsx'
import { HelperCard } from './helper-card.tsx'
import { PaperDialog } from './paper-dialog.tsx'
import { RegistrationList } from './registration-list.tsx'
import { SessionActions } from './session-actions.tsx'
import { SessionFacts } from './session-facts.tsx'
import { SheetDialog } from './sheet-dialog.tsx'
import { SignInBox } from './sign-in-box.tsx'
import { SESSION_TOPICS } from './topics.ts'

/** One session: who is there, live, and everything the desk does with it. */
export function SessionPage({ sessionId }: { readonly sessionId: string }) {
  const answer = useAnswer(`session ${sessionId}`, (client) => client.activities.session({ sessionId }), [...SESSION_TOPICS, 'resident'])
  const [printing, setPrinting] = useState(false)
  const [entering, setEntering] = useState<'batch' | 'paper' | 'details' | null>(null)
  const mayWork = useMayWork()
  const session = answer.data?.session
  return (
    <Page title={session?.title ?? '活动'} extra={(
      <>
        <Button onClick={() => goTo('activities')}>返回</Button>
        <Button onClick={() => setPrinting(true)}>签到表</Button>
        {session && mayWork && session.state !== 'cancelled' && <Button onClick={() => setEntering('paper')}>补录</Button>}
        {session && mayWork && <Button onClick={() => setEntering('details')}>活动资料</Button>}
        {answer.data && mayWork && <SessionActions session={answer.data.session} expertIds={answer.data.experts.map(({ id }) => id)} />}
      </>
    )}>
      <Answered answer={answer}>
        {({ session: shown, activity, experts, sessions, attendances, headCounts, registrations, line, helpers }) => (
          <>
            <SessionFacts session={shown} activity={activity} experts={experts} sessions={sessions} />
            <Row gutter={24}>
              <Col xs={24} lg={14}><AttendanceTable session={shown} attendances={attendances} mayWork={mayWork} /></Col>
              <Col xs={24} lg={10}>
                {mayWork && shown.state === 'open' && <SignInBox session={shown} onMany={() => setEntering('batch')} />}
                <HeadCount session={shown} headCounts={headCounts} mayWork={mayWork} />
                <RegistrationList session={shown} registrations={registrations} line={line} attendances={attendances} mayWork={mayWork} />
                <div style={{ marginTop: 16 }}><HelperCard session={shown} helpers={helpers} mayWork={mayWork} /></div>
              </Col>
            </Row>
          </>
        )}
      </Answered>
      {entering === 'batch' && answer.data && <BatchDialog session={answer.data.session} awaited={awaitedOf(answer.data)} onClose={() => setEntering(null)} />}
      {entering === 'paper' && answer.data && <PaperDialog session={answer.data.session} onClose={() => setEntering(null)} />}
      {entering === 'details' && answer.data && <DetailsDialog activity={answer.data.activity} onClose={() => setEntering(null)} />}
      {printing && <SheetDialog sessionId={sessionId} onClose={() => setPrinting(false)} />}
    </Page>
  )
}

/** Who registered and has not come. */
function awaitedOf({ registrations, attendances }: { readonly registrations: readonly Listed[]; readonly attendances: readonly { readonly residentId: string }[] }): readonly Listed[] {
  const came = new Set(attendances.map(({ residentId }) => residentId))
  return registrations.filter(({ residentId }) => !came.has(residentId))
}
