import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readWorkdayTable } from '../../../shared/domain/calendar/read-workday-table.ts'
import { nextWorkday } from '../../../shared/domain/calendar/workdays.ts'
import { dueDate, duePackage, type ScheduleFacts } from '../../../shared/domain/exchange/schedule.ts'
import type { CalendarDate, Month } from '../../../shared/domain/values/calendar-date.ts'

const table = readWorkdayTable(JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../../resources/calendar/workdays.json'), 'utf8')))
const workday = (on: CalendarDate) => nextWorkday(on, table)
const months = (...names: string[]) => new Set(names as Month[])

const ready: ScheduleFacts = {
  today: '2026-11-03' as CalendarDate, setUpIn: '2026-09' as Month, handedOver: months('2026-09'), enabled: true, dayOfMonth: 3, hasKey: true, folder: 'there',
}
const due = (facts: Partial<Record<keyof ScheduleFacts, unknown>>) => duePackage({ ...ready, ...facts } as ScheduleFacts, workday)

describe('the due date', () => {
  it.each([
    ['2026-10', 3, '2026-11-03'], // a Tuesday
    ['2026-09', 3, '2026-10-08'], // National Day, off to the 7th
    ['2026-12', 3, '2027-01-04'], // a Sunday in a year without a notice
    ['2025-12', 3, '2026-01-04'], // New Year to the 3rd, the Sunday is worked
    ['2026-01', 15, '2026-02-24'], // Spring Festival, 15th to 23rd
    ['2026-07', 1, '2026-08-03'], // a Saturday
  ])('of %s on day %i is %s', (period, dayOfMonth, on) => {
    expect(dueDate(period as Month, dayOfMonth, workday)).toBe(on)
  })
})

describe('the due package', () => {
  it.each([
    ['on its day with key and folder is made by the station', {}, { waitingFor: 'station', overdue: false }],
    ['before its day waits for the day', { today: '2026-11-02', hasKey: false }, { waitingFor: 'day', overdue: false }],
    ['without the key waits for the key', { hasKey: false, folder: 'missing' }, { waitingFor: 'key', overdue: false }],
    ['with the schedule off waits for a person', { enabled: false }, { waitingFor: 'desk', overdue: false }],
    ['without a set folder waits for a person', { folder: 'unset' }, { waitingFor: 'desk', overdue: false }],
    ['without the stick waits for the folder', { folder: 'missing' }, { waitingFor: 'folder', overdue: false }],
    ['after its day is overdue', { today: '2026-11-04', folder: 'missing' }, { waitingFor: 'folder', overdue: true }],
  ])('%s', (_, facts, expected) => {
    expect(due(facts)).toEqual({ period: '2026-10', on: '2026-11-03', ...expected })
  })

  it('is nothing once every closed month is handed over', () => {
    expect(due({ handedOver: months('2026-09', '2026-10') })).toBeNull()
  })

  it('is never a month before set-up, nor the running one', () => {
    expect(due({ setUpIn: '2026-11', handedOver: months() })).toBeNull()
    expect(due({ setUpIn: '2026-10', handedOver: months() })).toMatchObject({ period: '2026-10' })
  })

  it('is the earliest month left out, however many follow', () => {
    expect(due({ handedOver: months('2026-10') })).toMatchObject({ period: '2026-09', on: '2026-10-08', overdue: true })
  })
})
