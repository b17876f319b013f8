import { useState } from 'react'
import type { KioskSession } from '../../../shared/contract/kiosk.ts'
import { useKiosk } from '../app/kiosk-context.ts'
import { Question } from '../app/question.tsx'
import { hourText } from './hour-text.ts'
import { waitingSessions, type WaitingSession } from './waiting-sessions.ts'

/** Cards that fit the lowest screen; further ones are a tap away. */
const A_PAGE = 4

/** Today's activities; those that take sign-ins are large. */
export function HomeScreen() {
  const { today } = useKiosk()
  const [page, setPage] = useState(0)
  if (!today) return <Question ask="欢迎" say=""><span /></Question>
  const open = today.sessions.filter((session) => session.state === 'open')
  const waiting = waitingSessions(today.sessions, today.now)
  const pages = Math.max(1, Math.ceil(open.length / A_PAGE))
  const shown = open.slice((page % pages) * A_PAGE, (page % pages + 1) * A_PAGE)
  return (
    <Question ask={open.length === 0 ? '现在没有要签到的活动' : '您来参加哪个活动？'} hint={open.length === 0 ? '有事请按右下角，请工作人员帮忙。' : '点一下就可以签到；有小票的，扫一下也行。'} say="">
      {shown.length > 0 && <div className={shown.length === 1 ? 'cards cards-one' : 'cards'}>{shown.map((session) => <OpenCard key={session.id} session={session} />)}</div>}
      {pages > 1 && <div className="row"><button type="button" className="key" onClick={() => setPage(page + 1)}>还有别的活动</button></div>}
      {waiting.length > 0 && <Waiting sessions={waiting.slice(0, open.length > 1 ? 1 : 4)} />}
    </Question>
  )
}

function OpenCard({ session }: { readonly session: KioskSession }) {
  const { go } = useKiosk()
  return (
    <button type="button" className="card" onClick={() => go({ kind: 'way', session })}>
      <span className="card-words">
        <span className="card-title">{session.title}</span>
        <span className="card-facts">
          <span>{hourText(session.startsAt)} – {hourText(session.endsAt)}</span>
          <span>{session.place}</span>
          <span>已到 {session.present} 人</span>
        </span>
      </span>
      <span className="card-call">签到</span>
    </button>
  )
}

/** What else is on today: to read, not to tap. */
function Waiting({ sessions }: { readonly sessions: readonly WaitingSession[] }) {
  return (
    <section className="later" aria-label="今天还有">
      <h2>今天还有</h2>
      <ul>
        {sessions.map((session) => (
          <li key={session.id}>
            <strong>{hourText(session.startsAt)}</strong>
            <span className="later-title">{session.title}</span>
            <span className="later-place">{session.begun ? '还没有开始签到' : session.place}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
