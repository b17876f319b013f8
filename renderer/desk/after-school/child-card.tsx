import type { Stay } from '../../../shared/contract/after-school-days.ts'
import { standingText, toneOf } from './stay-view.ts'

interface ChildCardProps {
  readonly stay: Stay
  /** Whether the day is open and whoever sits here may work. */
  readonly works: boolean
  readonly onTap: () => void
  readonly onMore: () => void
}

/** One child: a tap takes the next step, 更多 has the rest. State is told by words and colour. */
export function ChildCard({ stay, works, onTap, onMore }: ChildCardProps) {
  const body = (
    <>
      <span className="child-name">{stay.name || stay.number}</span>
      <span className="child-state">{standingText(stay)}</span>
      {stay.health !== '' && <span className="child-note">⚠ {stay.health}</span>}
      {stay.taker !== '' && <span className="child-note">{stay.taker}</span>}
      {stay.note !== '' && <span className="child-note">{stay.incident ? '异常：' : ''}{stay.note}</span>}
      {stay.warned && <span className="child-note">本学期晚接或未请假已满 3 次</span>}
    </>
  )
  return (
    <div role="listitem" className={`child child-${toneOf(stay)}`}>
      {works ? <button type="button" className="child-main" onClick={onTap}>{body}</button> : <div className="child-main">{body}</div>}
      {works && <button type="button" className="child-more" aria-label={`${stay.name} 更多`} onClick={onMore}>更多</button>}
    </div>
  )
}
