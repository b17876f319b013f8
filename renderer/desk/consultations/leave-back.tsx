import type { GivenBack } from '../../../shared/contract/leaves.ts'
import { longDayText, spanText } from '../../../shared/text/time.ts'

/** Sessions that a leave gives back, and what that means for each. */
export function LeaveBack({ goesOut }: { readonly goesOut: readonly GivenBack[] }) {
  return (
    <ul aria-label="恢复的场次">
      {goesOut.map((one) => <li key={`${one.sessionId} ${one.startsAt}`}>{longDayText(one.startsAt)} {spanText(one.startsAt, one.endsAt)}：{meaningOf(one)}</li>)}
    </ul>
  )
}

function meaningOf({ does, standIn }: GivenBack): string {
  switch (does) {
    case 'standIn': return standIn === '' ? '恢复原来的安排' : `不再由 ${standIn} 代替`
    case 'move': return '改期的移回这个时间'
    case 'wait': return standIn === '' ? '按原来的安排坐诊' : `不再由 ${standIn} 代替`
    case 'cancel': return '取消的恢复，取消的预约也恢复'
  }
}
