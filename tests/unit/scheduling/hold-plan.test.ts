import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutAt, holdPlan, withMargins, type PlannedHold } from '../../../shared/domain/scheduling/hold-plan.ts'
import { overlaps } from '../../../shared/domain/values/interval.ts'

const MINUTE_MS = 60_000
const span = (from: number, to: number) => ({ startsAt: from * MINUTE_MS, endsAt: to * MINUTE_MS })
const use = { ...span(60, 120), kind: 'booking' as const }
/** `hall booking 60-120`: a resource, a kind, minutes. */
const shown = (holds: readonly PlannedHold[]) => holds.map((hold) => `${hold.resourceId} ${hold.kind} ${hold.startsAt / MINUTE_MS}-${hold.endsAt / MINUTE_MS}`)

describe('what a use takes', () => {
  it.each([
    { name: 'a plain room as it stands', units: ['hall'], margins: undefined, taken: ['hall booking 60-120'] },
    { name: 'a mode with time before and after', units: ['hall'], margins: { setUpMinutes: 30, clearUpMinutes: 15 }, taken: ['hall booking 60-120', 'hall preparation 30-60', 'hall preparation 120-135'] },
    { name: 'a mode that is only set up', units: ['hall'], margins: { setUpMinutes: 30, clearUpMinutes: 0 }, taken: ['hall booking 60-120', 'hall preparation 30-60'] },
    { name: 'a mode without preparation', units: ['hall'], margins: { setUpMinutes: 0, clearUpMinutes: 0 }, taken: ['hall booking 60-120'] },
    { name: 'a joined room', units: ['east', 'west'], margins: undefined, taken: ['east booking 60-120', 'west booking 60-120'] },
    {
      name: 'a joined room in a mode: every part is prepared, the use is named first', units: ['east', 'west'], margins: { setUpMinutes: 10, clearUpMinutes: 5 },
      taken: ['east booking 60-120', 'west booking 60-120', 'east preparation 50-60', 'west preparation 50-60', 'east preparation 120-125', 'west preparation 120-125'],
    },
  ])('is right for $name', ({ units, margins, taken }) => {
    expect(shown(holdPlan(units, use, margins))).toEqual(taken)
  })

  it('covers the use with its margins and never itself twice', () => {
    const minutes = fc.integer({ min: 0, max: 480 })
    fc.assert(fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 240 }), minutes, minutes, fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 3 }), (from, length, setUpMinutes, clearUpMinutes, units) => {
      const wanted = { ...span(from, from + length), kind: 'booking' as const }
      const plan = holdPlan(units, wanted, { setUpMinutes, clearUpMinutes })
      const whole = withMargins(wanted, { setUpMinutes, clearUpMinutes })

      for (const unit of units) {
        const own = plan.filter((hold) => hold.resourceId === unit).toSorted((a, b) => a.startsAt - b.startsAt)
        expect([own[0]?.startsAt, own.at(-1)?.endsAt]).toEqual([whole.startsAt, whole.endsAt])
        expect(own.every((hold, index) => own.slice(index + 1).every((other) => !overlaps(hold, other)))).toBe(true)
      }
    }))
  })
})

describe('what is left when an owner leaves', () => {
  const plan = holdPlan(['hall'], use, { setUpMinutes: 30, clearUpMinutes: 15 })

  it.each([
    { name: 'before the set-up: nothing', at: 20, left: [] },
    { name: 'as the set-up begins: nothing', at: 30, left: [] },
    { name: 'during the set-up: what was set up', at: 40, left: ['hall preparation 30-40'] },
    { name: 'as the use begins: the set-up', at: 60, left: ['hall preparation 30-60'] },
    { name: 'during the use: what was used, cleared up at once', at: 90, left: ['hall booking 60-90', 'hall preparation 30-60', 'hall preparation 90-105'] },
    { name: 'as the use ends: all of it', at: 120, left: ['hall booking 60-120', 'hall preparation 30-60', 'hall preparation 120-135'] },
    { name: 'during the clear-up: all of it', at: 125, left: ['hall booking 60-120', 'hall preparation 30-60', 'hall preparation 120-135'] },
    { name: 'long after: all of it', at: 500, left: ['hall booking 60-120', 'hall preparation 30-60', 'hall preparation 120-135'] },
  ])('$name', ({ at, left }) => {
    expect(shown(cutAt(plan, at * MINUTE_MS))).toEqual(left)
  })

  it('is the same for each part of a joined room, and for an expert without preparation', () => {
    const expert = { resourceId: 'an expert', kind: 'session' as const, ...span(60, 120) }

    expect(shown(cutAt([...holdPlan(['east', 'west'], use, { setUpMinutes: 0, clearUpMinutes: 15 }), expert], 90 * MINUTE_MS))).toEqual([
      'east booking 60-90', 'west booking 60-90', 'east preparation 90-105', 'west preparation 90-105', 'an expert session 60-90',
    ])
  })

  it('never reaches beyond what was held', () => {
    const minutes = fc.integer({ min: 0, max: 60 })
    fc.assert(fc.property(minutes, minutes, fc.integer({ min: -10, max: 300 }), (setUpMinutes, clearUpMinutes, at) => {
      const held = holdPlan(['hall'], use, { setUpMinutes, clearUpMinutes })

      const left = cutAt(held, at * MINUTE_MS)

      const end = Math.max(...held.map((hold) => hold.endsAt))
      expect(left.every((hold) => hold.startsAt < hold.endsAt && hold.endsAt <= end)).toBe(true)
      expect(left.every((hold, index) => left.slice(index + 1).every((other) => !overlaps(hold, other)))).toBe(true)
    }))
  })
})
