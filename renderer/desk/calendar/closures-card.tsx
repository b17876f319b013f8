import { Card } from 'antd'
import { momentAt } from '../../../shared/text/time.ts'
import { useAnswer } from '../../ui/station.tsx'
import { Answered } from '../ui/answered.tsx'
import { closedWhat, closedWhen, closedWhy } from './closure-text.ts'

/** How many are listed; the lead sees all in the settings. */
const MOST = 6

/** For everybody, beside the board: what is closed from a day on. */
export function ClosuresCard({ on }: { readonly on: string }) {
  const from = momentAt(on, '00:00')
  const answer = useAnswer(`closures ${from}`, (client) => client.calendar.closures({ from }), ['closure', 'room', 'expert'])
  return (
    <Card size="small" title={<h2 style={{ margin: 0, fontSize: 16 }}>停用安排</h2>}>
      <Answered answer={answer}>
        {(closures) => {
          const inForce = closures.filter(({ state }) => state === 'inForce')
          if (inForce.length === 0) return <p style={{ margin: 0 }}>没有停用安排。</p>
          return (
            <ul style={{ margin: 0, paddingInlineStart: 18 }}>
              {inForce.slice(0, MOST).map((closure) => <li key={closure.id}><strong>{closedWhat(closure)}</strong> {closedWhen(closure)}<br />{closedWhy(closure)}</li>)}
              {inForce.length > MOST && <li>另有 {inForce.length - MOST} 项</li>}
            </ul>
          )
        }}
      </Answered>
    </Card>
  )
}
