import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, weekdayOf, type CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import type { ClockTime } from '../../../shared/domain/values/clock-time.ts'
import { dateOf, instantAt, timeOf, ZONE } from '../../../shared/domain/values/instant.ts'

const plain = (on: CalendarDate) => Temporal.PlainDate.from(on)
const zoned = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(ZONE)

const date = fc.integer({ min: -62_000, max: 90_000 }).map((days) => Temporal.PlainDate.from('1970-01-01').add({ days }).toString() as CalendarDate)
const at = fc.oneof(
  fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2200, 0, 1) }),
  fc.integer({ min: -3, max: 3 }).map((near) => Date.UTC(1991, 11, 31, 16) + near), // where the zone begins to be plain
)
const clock = fc.integer({ min: 0, max: 1440 }).map((minutes) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}` as ClockTime)

describe('civil time, summed instead of looked up in the table of the zone', () => {
  it('adds days, counts them and names the weekday as the calendar does', () => {
    fc.assert(fc.property(date, date, fc.integer({ min: -5000, max: 5000 }), (on, other, days) => {
      expect(addDays(on, days)).toBe(plain(on).add({ days }).toString())
      expect(daysBetween(on, other)).toBe(plain(on).until(plain(other)).days)
      expect(weekdayOf(on)).toBe(plain(on).dayOfWeek)
    }), { numRuns: 1000 })
  })

  it('tells date and time of a moment as the zone does, summer time of 1986–1991 included', () => {
    fc.assert(fc.property(at, (moment) => {
      expect(dateOf(moment)).toBe(zoned(moment).toPlainDate().toString())
      expect(timeOf(moment)).toBe(zoned(moment).toPlainTime().toString({ smallestUnit: 'minute' }))
    }), { numRuns: 2000 })
  })

  it('finds the moment of a date and a clock time as the zone does, 24:00 included', () => {
    fc.assert(fc.property(date, clock, (on, time) => {
      const [hours = 0, minutes = 0] = time.split(':').map(Number)
      expect(instantAt(on, time)).toBe(plain(on).toZonedDateTime({ timeZone: ZONE }).add({ hours, minutes }).epochMilliseconds)
    }), { numRuns: 1000 })
  })

  it.each(['1991-12-31', '1992-01-01', '1986-05-04', '1991-09-15', '2027-02-06'] as CalendarDate[])('agrees at every minute of %s', (on) => {
    for (let minute = 0; minute < 1440; minute += 1) {
      const moment = zoned(Date.parse(on)).startOfDay().add({ minutes: minute }).epochMilliseconds
      expect(`${dateOf(moment)} ${timeOf(moment)}`).toBe(`${zoned(moment).toPlainDate().toString()} ${zoned(moment).toPlainTime().toString({ smallestUnit: 'minute' })}`)
    }
  })

  it('refuses what is no date', () => {
    expect(() => addDays('gestern' as CalendarDate, 1)).toThrow(RangeError)
    expect(() => addDays('9999-12-31' as CalendarDate, 1)).toThrow(RangeError)
  })
})
