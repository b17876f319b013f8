import { useState } from 'react'
import type { OnSchedule } from '../../../shared/contract/kiosk-visit.ts'
import { longDayText, momentAt } from '../../../shared/text/time.ts'
import { lunarDay } from '../app/lunar-day.ts'
import { Question } from '../app/question.tsx'
import { hourText } from '../sign-in/hour-text.ts'
import { Notices } from './notices.tsx'
import { useSchedule } from './use-schedule.ts'

/** Lines that fit the lowest screen. */
const A_PAGE = 5
const TABS = ['今天', '明天', '通知'] as const

const NOTICES = TABS.indexOf('通知')

/** What is on today and tomorrow, and what the station has to tell; nobody is named. A page at a time, because dragging is hard on a wall. */
export function LookScreen() {
  const schedule = useSchedule()
  const [tab, setTab] = useState(0)
  const [page, setPage] = useState(0)
  const day = schedule?.days[tab]
  const pages = Math.max(1, Math.ceil((day?.items.length ?? 0) / A_PAGE))
  const show = (next: number): void => {
    setTab(next)
    setPage(0)
  }
  return (
    <Question ask={tab === NOTICES ? '站里的通知' : `${TABS[tab] ?? ''}有什么`} hint={day ? dayLine(day.on) : ''} say="">
      <div className="row">
        {TABS.map((word, index) => <button key={word} type="button" className={index === tab ? 'key key-main' : 'key'} aria-pressed={index === tab} onClick={() => show(index)}>{word}</button>)}
      </div>
      {tab === NOTICES ? <Notices /> : <ul className="schedule">
        {day?.items.slice((page % pages) * A_PAGE, (page % pages + 1) * A_PAGE).map((item) => <Line key={item.id} item={item} />)}
        {day?.items.length === 0 && <li className="schedule-none">没有安排</li>}
      </ul>}
      {pages > 1 && <div className="row"><button type="button" className="key" onClick={() => setPage(page + 1)}>下一页（{page % pages + 1}/{pages}）</button></div>}
    </Question>
  )
}

const KINDS: Readonly<Record<OnSchedule['kind'], string>> = { activity: '活动', consultation: '咨询', reception: '接访' }

function Line({ item }: { readonly item: OnSchedule }) {
  return (
    <li className="schedule-line">
      <strong>{hourText(item.startsAt)}–{hourText(item.endsAt)}</strong>
      <span className="schedule-title">{KINDS[item.kind]} · {item.title}</span>
      <span className="schedule-place">{item.place}</span>
    </li>
  )
}

function dayLine(on: string): string {
  const noon = momentAt(on, '12:00')
  return `${longDayText(noon)} ${lunarDay(noon)}`
}
