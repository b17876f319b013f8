import { Alert } from 'antd'
import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import { lunarBeside } from '../../../shared/text/lunar.ts'
import { momentAt } from '../../../shared/text/time.ts'
import { useIsLead } from '../app/session-store.ts'
import { useAnswer } from '../../ui/station.tsx'
import { closedOn, closedWhy } from './closure-text.ts'

const DAY_MS = 86_400_000

/** The lunar date beside a solar one: `农历三月廿三 妈祖诞辰`. */
export function LunarText({ on }: { readonly on: string }) {
  return <span style={{ fontSize: 16, alignSelf: 'center', color: '#3D4956' }}>{lunarBeside(on as CalendarDate)}</span>
}

/** What has to be known of a day before anything is planned in it: a year without a holiday notice, and when the whole station is closed. */
export function DayNotice({ on }: { readonly on: string }) {
  const isLead = useIsLead()
  const from = momentAt(on, '00:00')
  const day = useAnswer(`day ${on}`, (client) => client.calendar.day({ on }), ['calendar', 'closure'])
  const closures = useAnswer(`closures ${from}`, (client) => client.calendar.closures({ from }), ['closure', 'room', 'expert'])
  const closed = (closures.data ?? []).filter(({ scope, state, startsAt }) => scope === 'station' && state === 'inForce' && startsAt < from + DAY_MS)
  return (
    <>
      {day.data?.known === false && (
        <Alert type="warning" showIcon title={`还没有 ${on.slice(0, 4)} 年的放假安排，先按周一到周五上班算，节假日和调休请自行核对。`}
          action={isLead ? <a href="#/settings/holidays">导入放假安排</a> : undefined} />
      )}
      {closed.map((closure) => <Alert key={closure.id} type="info" showIcon title={`全站停用 ${closedOn(closure, on)}（${closedWhy(closure)}）`} />)}
    </>
  )
}
