import { useState } from 'react'
import type { Candidate, Finding, KioskSession } from '../../../shared/contract/kiosk.ts'
import { useKiosk } from '../app/kiosk-context.ts'
import { Question } from '../app/question.tsx'
import { choose } from './act.ts'
import { NameButton } from './name-button.tsx'

interface NamesScreenProps {
  readonly session: KioskSession
  readonly by: Finding
  readonly candidates: readonly Candidate[]
  readonly more: boolean
}

const A_PAGE = 12

/** Masked names to tap; a page at a time, because dragging is hard on a wall. */
export function NamesScreen({ session, by, candidates, more }: NamesScreenProps) {
  const { runAgain, go, busy } = useKiosk()
  const [page, setPage] = useState(0)
  const pages = Math.ceil(candidates.length / A_PAGE)
  return (
    <Question ask={askFor(candidates)} hint={hintFor(candidates, more)}>
      <div className="names">
        {candidates.slice(page * A_PAGE, (page + 1) * A_PAGE).map((candidate) => (
          <NameButton key={candidate.kind === 'person' ? candidate.residentId : candidate.maskedName} candidate={candidate} disabled={busy}
            onTap={() => runAgain((client) => choose(client, session, by, candidate))} />
        ))}
      </div>
      <div className="row">
        {page > 0 && <button type="button" className="key" onClick={() => setPage(page - 1)}>上一页</button>}
        <button type="button" className="key" onClick={() => go({ kind: 'nobody', session, by })}>没有我的名字</button>
        {page + 1 < pages && <button type="button" className="key" onClick={() => setPage(page + 1)}>下一页</button>}
      </div>
    </Question>
  )
}

function askFor([first, second]: readonly Candidate[]): string {
  if (first === undefined || second !== undefined) return '请点您的名字'
  return first.kind === 'person' ? '这是您吗？' : '您是其中一位吗？'
}

function hintFor(candidates: readonly Candidate[], more: boolean): string {
  if (more) return '同样的人太多，没有全部显示。找不到请换一种方式。'
  return candidates.length === 1 ? '是的话，请点一下名字。' : '有的字用 * 代替，保护大家的隐私。'
}
