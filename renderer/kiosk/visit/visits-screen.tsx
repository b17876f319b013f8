import { useState } from 'react'
import type { VisitItem } from '../../../shared/contract/kiosk-visit.ts'
import { useKiosk } from '../app/kiosk-context.ts'
import { Question } from '../app/question.tsx'
import { hourText } from '../sign-in/hour-text.ts'
import { shownName } from '../sign-in/shown-name.ts'
import { arrive } from './act.ts'

interface VisitsScreenProps {
  readonly phoneTail: string
  readonly items: readonly VisitItem[]
}

const A_PAGE = 6
const WORDS: Readonly<Record<VisitItem['kind'], string>> = { appointment: '咨询', booking: '场地' }

/** What somebody has arranged for today, to tap: masked, and nothing of what it is about. */
export function VisitsScreen({ phoneTail, items }: VisitsScreenProps) {
  const { run, busy } = useKiosk()
  const [page, setPage] = useState(0)
  const pages = Math.ceil(items.length / A_PAGE)
  if (items.length === 0) return <NoVisits />
  return (
    <Question ask="您来了哪一个？点一下" hint="点一下，就是告诉工作人员您到了。">
      <div className="visits">
        {items.slice((page % pages) * A_PAGE, (page % pages + 1) * A_PAGE).map((item) => (
          <button key={item.id} type="button" className="way" disabled={busy} onClick={() => run((client) => arrive(client, phoneTail, item))}>
            <span className="way-title">{shownName(item.maskedName)}</span>
            <span className="way-note">{WORDS[item.kind]} · {hourText(item.startsAt)} · {item.place}{item.here ? ' · 已报到' : ''}</span>
          </button>
        ))}
      </div>
      {pages > 1 && <div className="row"><button type="button" className="key" onClick={() => setPage(page + 1)}>还有</button></div>}
    </Question>
  )
}

function NoVisits() {
  const { go } = useKiosk()
  return (
    <Question ask="今天没有找到您的预约" hint="可能是按错了，也可能是别的号码订的。不要紧，工作人员可以帮您查。">
      <div className="ways">
        <button type="button" className="way" onClick={() => go({ kind: 'visitPhone' })}><span className="way-title">再按一次号码</span></button>
        <button type="button" className="way" onClick={() => go({ kind: 'look' })}><span className="way-title">看看今天有什么</span></button>
      </div>
    </Question>
  )
}
