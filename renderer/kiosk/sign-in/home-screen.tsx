import { useEffect, useState } from 'react'
import { useKiosk } from '../app/kiosk-context.ts'
import { Question } from '../app/question.tsx'
import { NothingOn } from '../look/nothing-on.tsx'
import { useAsked } from '../rating/use-asked.ts'
import { OpenCard } from './open-card.tsx'

/** Cards that fit the lowest screen; further ones are a tap away. */
const A_PAGE = 4

/** Today's activities with every way of signing in, and below what else one may have come for. */
export function HomeScreen() {
  const { today, go } = useKiosk()
  const asked = useAsked()
  const [page, setPage] = useState(0)
  useEffect(() => {
    if (asked) go({ kind: 'rating', asked })
  }, [asked, go])
  if (!today) return <Question ask="欢迎" say=""><span /></Question>
  const open = today.sessions.filter((session) => session.state === 'open')
  const pages = Math.max(1, Math.ceil(open.length / A_PAGE))
  const shown = open.slice((page % pages) * A_PAGE, (page % pages + 1) * A_PAGE)
  return (
    <Question ask={open.length === 0 ? '您好，欢迎来' : '您来参加哪个活动？'} hint={open.length === 0 ? '现在没有要签到的活动。' : '选一种办法签到；有小票的，扫一下就行。'} say="">
      {shown.length > 0 ? <div className={shown.length === 1 ? 'cards cards-one' : 'cards'}>{shown.map((session) => <OpenCard key={session.id} session={session} />)}</div> : <NothingOn />}
      <OtherDoors more={pages > 1 ? () => setPage(page + 1) : null} />
    </Question>
  )
}

/** What one may have come for besides an activity that is open. */
function OtherDoors({ more }: { readonly more: (() => void) | null }) {
  const { go, today } = useKiosk()
  return (
    <div className="row doors">
      {more && <button type="button" className="key" onClick={more}>还有别的活动</button>}
      <button type="button" className="key door" onClick={() => go({ kind: 'visitPhone' })}>我有预约</button>
      <button type="button" className="key door" onClick={() => go({ kind: 'look' })}>我要看看</button>
      {today?.screen.restStop && <button type="button" className="key door" onClick={() => go({ kind: 'restStop' })}>暖新驿站</button>}
    </div>
  )
}
