import { dateOfMoment, dayText, momentAt, weekdayText } from '../../../shared/text/time.ts'
import type { Axis } from './board-axis.ts'

interface BoardHeadProps {
  readonly axis: Axis
  readonly now: number
  readonly onDay: (on: string) => void
}

/** The hours of one day, or the days of a week: each leads to its day. */
export function BoardHead({ axis, now, onDay }: BoardHeadProps) {
  const { days, firstHour, lastHour } = axis
  if (days.length === 1) {
    const hours = Array.from({ length: lastHour - firstHour }, (_, index) => firstHour + index)
    return <div className="board-hours" style={columns(hours.length)} aria-hidden>{hours.map((hour) => <span key={hour}>{hour}:00</span>)}</div>
  }
  const today = dateOfMoment(now)
  return (
    <div className="board-hours" style={columns(days.length)}>
      {days.map((day) => {
        const noon = momentAt(day, '12:00')
        return (
          <button key={day} type="button" className="board-date" aria-current={day === today ? 'date' : undefined} onClick={() => onDay(day)} title={`看 ${dayText(noon)} 一天`}>
            <strong>{weekdayText(noon).replace('星期', '周')}</strong> {dayText(noon)}
            <span aria-hidden className="board-date-hours">{firstHour}–{lastHour} 点</span>
          </button>
        )
      })}
    </div>
  )
}

const columns = (count: number) => ({ gridTemplateColumns: `repeat(${count}, minmax(0, 1fr))` })
