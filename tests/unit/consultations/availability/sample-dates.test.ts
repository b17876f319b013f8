import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { PUTIAN_HOURS } from '../../../../shared/domain/calendar/putian-hours.ts'
import { readWorkdayTable } from '../../../../shared/domain/calendar/read-workday-table.ts'
import { datesOf } from '../../../../shared/domain/consultations/availability/dates-of.ts'
import { openingsOn } from '../../../../shared/domain/consultations/availability/openings-on.ts'
import { readAvailability } from '../../../../shared/domain/consultations/availability/read-availability.ts'
import { weekdayOf, type CalendarDate } from '../../../../shared/domain/values/calendar-date.ts'
import { timeOf } from '../../../../shared/domain/values/instant.ts'

const read = (...parts: string[]): string => readFileSync(path.resolve(import.meta.dirname, ...parts), 'utf8')
const workdays = readWorkdayTable(JSON.parse(read('../../../../resources/calendar/workdays.json')))
const truth = new Map(read('sample-dates.txt').split('\n## ').slice(1).map((section) => {
  const [wording = '', ...lines] = section.trim().split('\n')
  return [wording, lines.map((line) => line.replace(/ W\d\d/u, ''))] as const
}))
const offices = JSON.parse(read('../../../intake/truth.json')) as { readonly 'experts.xlsx': { readonly byAvailability: Readonly<Record<string, number>> } }
const FROM = '2026-12-07' as CalendarDate

/** The next 20 dates of a wording as the truth file writes them. */
function datesOfWording(text: string): readonly string[] {
  const reading = readAvailability(text)
  if (reading.kind === 'left') return ['留给人']
  return datesOf(reading.rules, FROM, 20, workdays).map((on) => {
    const spans = openingsOn(reading.rules, on, { hours: PUTIAN_HOURS, workdays }).map(({ startsAt, endsAt }) => `${timeOf(startsAt)}-${timeOf(endsAt)}`)
    return `${on} 周${'一二三四五六日'[weekdayOf(on) - 1] ?? ''} ${spans.join(' ')}`
  })
}

describe('the ten wordings of the sample roster', () => {
  it('are all in the table', () => {
    expect([...truth.keys()].toSorted()).toEqual(Object.keys(offices['experts.xlsx'].byAvailability).toSorted())
  })

  it.each([...truth])('%s', (wording, dates) => {
    expect(datesOfWording(wording)).toEqual(dates)
  })
})
