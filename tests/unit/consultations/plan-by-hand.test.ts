import { describe, expect, it } from 'vitest'
import { NEW_PLACES, placesOf, usualOfAll } from '../../../renderer/desk/consultations/places-draft.ts'
import { fitOf } from '../../../renderer/desk/consultations/times-hint-view.ts'
import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import { momentAt } from '../../../shared/text/time.ts'

describe('the places of a planned session', () => {
  it('are as many as its expert sees in one visit, until somebody types a number', () => {
    expect(placesOf(NEW_PLACES, { perVisit: 6 })).toMatchObject({ places: 6 })
    expect(placesOf(NEW_PLACES, { perVisit: null })).toMatchObject({ places: 10 })
    expect(placesOf({ ...NEW_PLACES, places: 4 }, { perVisit: 6 })).toMatchObject({ places: 4 })
    expect(placesOf({ ...NEW_PLACES, style: 'slot' }, { perVisit: 6 })).toMatchObject({ places: 6, slots: { slotMinutes: 30, gridMinutes: 15 } })
  })

  it('are shown where everybody has the same', () => {
    expect(usualOfAll([{ perVisit: 6 }, { perVisit: 6 }])).toBe(6)
    expect(usualOfAll([{ perVisit: 6 }, { perVisit: null }])).toBeNull()
    expect(usualOfAll([])).toBe(10)
  })
})

describe('a session planned by hand', () => {
  const next = [{ on: '2026-12-09' as CalendarDate, spans: [{ startsAt: momentAt('2026-12-09', '09:00'), endsAt: momentAt('2026-12-09', '11:30') }] }]
  const session = (on: string, from: string, to: string) => fitOf(next, on, { startsAt: momentAt(on, from), endsAt: momentAt(on, to) })

  it('says whether its expert comes then', () => {
    expect(session('2026-12-09', '09:00', '11:00')).toBe('within')
    expect(session('2026-12-09', '09:00', '11:30')).toBe('within')
    expect(session('2026-12-09', '11:00', '12:00')).toBe('otherHours')
    expect(session('2026-12-10', '09:00', '11:00')).toBe('otherDay')
  })
})
