import { dateOfMoment, longDayText } from '../../../shared/text/time.ts'
import { useKiosk } from '../app/kiosk-context.ts'
import { hourText } from '../sign-in/hour-text.ts'
import { useSchedule } from './use-schedule.ts'

/** When the next thing is, where nothing takes sign-ins now. */
export function NothingOn() {
  const schedule = useSchedule()
  const { today } = useKiosk()
  const next = schedule?.days.flatMap(({ items }) => items)[0] ?? schedule?.next
  if (!schedule || !today) return <div className="nothing" />
  if (!next) return <div className="nothing"><p className="nothing-when">这几天没有安排活动</p></div>
  const isToday = dateOfMoment(next.startsAt) === dateOfMoment(today.now)
  return (
    <div className="nothing">
      <p className="nothing-what">接下来</p>
      <p className="nothing-title">{next.title}</p>
      <p className="nothing-when">{isToday ? '今天' : longDayText(next.startsAt)} {hourText(next.startsAt)} · {next.place}</p>
    </div>
  )
}
