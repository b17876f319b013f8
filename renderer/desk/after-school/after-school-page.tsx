import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import type { PageProps } from '../app/page-props.ts'
import { useMayWork } from '../app/session-store.ts'
import { ApplyPage } from './apply-page.tsx'
import { ChildPage } from './child-page.tsx'
import { DayPage } from './day-page.tsx'
import { PlacesPage } from './places-page.tsx'

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** The after-school room, told apart by the address: today at the door, `…/<date>` another day, `…/places`, `…/apply`, `…/<place>` a child. An auditor reads the day and the list. */
export function AfterSchoolPage({ id }: PageProps) {
  const mayWork = useMayWork()
  if (id === null) return <DayPage on={null} />
  if (DAY.test(id)) return <DayPage key={id} on={id as CalendarDate} />
  if (id === 'places' || !mayWork) return <PlacesPage />
  return id === 'apply' ? <ApplyPage /> : <ChildPage key={id} enrolmentId={id} />
}
