import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bookableSpan, isOnOffer, startTrouble, windowTrouble } from '../../../shared/domain/consultations/booking-window.ts'
import { signExpert } from '../../../shared/domain/consultations/expert-sign.ts'
import { SESSION_STATES } from '../../../shared/domain/consultations/session-state.ts'
import { fitsSession, nearestStarts, sessionStarts, type SlotSession } from '../../../shared/domain/consultations/session-starts.ts'
import { isManned, leadOf, withoutExpert } from '../../../shared/domain/consultations/stand-in.ts'

const MINUTE = 60_000
const EVER = { notBefore: -Infinity, until: Infinity }
const session = (minutes: number, more: Partial<SlotSession> = {}): SlotSession => ({ startsAt: 0, endsAt: minutes * MINUTE, slots: { slotMinutes: 30, gridMinutes: 15 }, lines: 1, bufferMinutes: 0, ...more })
const minutesOf = (starts: readonly number[]) => starts.map((at) => at / MINUTE)
const busy = (...spans: readonly (readonly [number, number])[]) => spans.map(([from, to]) => ({ startsAt: from * MINUTE, endsAt: to * MINUTE }))

describe('the starts of a session', () => {
  it.each([
    { says: 'all on the grid that end within', minutes: 60, held: [[]], starts: [0, 15, 30] },
    { says: 'around what is held', minutes: 120, held: [busy([30, 60])], starts: [0, 60, 75, 90] },
    { says: 'on the grid again after a hold that ends off it', minutes: 120, held: [busy([0, 40])], starts: [45, 60, 75, 90] },
    { says: 'wherever one line is free', minutes: 60, lines: 2, held: [busy([0, 60]), busy([0, 30])], starts: [30] },
    { says: 'with the buffer before the next', minutes: 120, bufferMinutes: 15, held: [busy([60, 105])], starts: [0, 15] },
    { says: 'none where a service does not fit', minutes: 20, held: [[]], starts: [] },
  ])('are $says', ({ minutes, held, starts, says: _, ...more }) => {
    expect(minutesOf(sessionStarts(session(minutes, more), held, EVER))).toEqual(starts)
  })

  it('are exactly those a naive search finds, and none overlaps what is held', () => {
    const hold = fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 8 })).map(([from, length]) => ({ startsAt: from * 5 * MINUTE, endsAt: (from + length) * 5 * MINUTE }))
    fc.assert(fc.property(fc.integer({ min: 1, max: 40 }), fc.constantFrom(5, 10, 15, 20), fc.constantFrom(5, 15, 30), fc.constantFrom(0, 5, 10), fc.array(hold, { maxLength: 6 }), (fives, gridMinutes, slotMinutes, bufferMinutes, held) => {
      const one = session(fives * 5, { slots: { slotMinutes, gridMinutes }, bufferMinutes })
      const naive: number[] = []
      for (let at = 0; at + slotMinutes * MINUTE <= one.endsAt; at += gridMinutes * MINUTE) {
        if (held.every((span) => span.endsAt <= at || span.startsAt >= at + (slotMinutes + bufferMinutes) * MINUTE)) naive.push(at)
      }

      const found = sessionStarts(one, [held], EVER)

      expect(found).toEqual(naive)
      expect(found.every((at) => fitsSession(one, at))).toBe(true)
    }))
  })

  it('are offered nearest after the wanted one first', () => {
    expect(nearestStarts([10, 20, 30, 40], 25, 3)).toEqual([30, 40, 20])
  })
})

describe('when a session can be booked', () => {
  const session = (startsIn: number, endsIn: number) => ({ startsAt: startsIn * MINUTE, endsAt: endsIn * MINUTE })

  it.each<{ says: string; notice: number; startsIn: number; endsIn: number; ahead: string; own: string }>([
    { says: 'a minute too late', notice: 60, startsIn: 59, endsIn: 119, ahead: 'notice', own: 'notice' },
    { says: 'with just the notice', notice: 60, startsIn: 60, endsIn: 120, ahead: '-', own: '-' },
    { says: 'at the horizon', notice: 60, startsIn: 7 * 1440, endsIn: 7 * 1440 + 60, ahead: '-', own: '-' },
    { says: 'beyond it', notice: 60, startsIn: 7 * 1440 + 1, endsIn: 7 * 1440 + 61, ahead: 'horizon', own: 'horizon' },
    { says: 'as it begins, without notice', notice: 0, startsIn: 0, endsIn: 60, ahead: '-', own: '-' },
    { says: 'while it goes on, without notice', notice: 0, startsIn: -59, endsIn: 1, ahead: '-', own: 'past' },
    { says: 'while it goes on, with notice', notice: 60, startsIn: -59, endsIn: 1, ahead: 'notice', own: 'past' },
    { says: 'as it ends, without notice', notice: 0, startsIn: -60, endsIn: 0, ahead: 'over', own: 'past' },
    { says: 'long over and never closed', notice: 0, startsIn: -600, endsIn: -540, ahead: 'over', own: 'past' },
  ])('$says: in the queue $ahead, at a time of its own $own', ({ notice, startsIn, endsIn, ahead, own }) => {
    const rule = { noticeMinutes: notice, horizonDays: 7 }
    expect([windowTrouble(rule, session(startsIn, endsIn), 0)?.rule ?? '-', startTrouble(rule, session(startsIn, endsIn), 0)?.rule ?? '-']).toEqual([ahead, own])
  })

  it.each(SESSION_STATES.flatMap((state) => [{ state, endsIn: 1 }, { state, endsIn: 0 }]))('$state, ending in $endsIn, is on offer only while it takes people and is not over', ({ state, endsIn }) => {
    expect(isOnOffer({ state, endsAt: endsIn }, 0)).toBe((state === 'open' || state === 'running') && endsIn === 1)
  })

  it('agrees with the span of starts that are offered', () => {
    fc.assert(fc.property(fc.constantFrom(0, 60), fc.nat(20_000), fc.nat(10_000), (noticeMinutes, at, now) => {
      const rule = { noticeMinutes, horizonDays: 7 }
      const { notBefore, until } = bookableSpan(rule, now * MINUTE)
      expect(at * MINUTE >= notBefore && at * MINUTE < until).toBe(startTrouble(rule, session(at, at + 30), now * MINUTE) === null)
    }))
  })
})

describe('experts of a session', () => {
  const duty = (expertId: string, position: number, state: 'expected' | 'absent' = 'expected', standsInFor: string | null = null) => ({ expertId, position, state, standsInFor })

  it('go by the first who is expected, a stand-in in the place of whoever they stand in for', () => {
    expect(leadOf([duty('a', 0), duty('b', 1)])).toBe('a')
    expect(leadOf([duty('a', 0, 'absent'), duty('b', 1), duty('c', 0, 'expected', 'a')])).toBe('c')
    expect(leadOf([duty('a', 0, 'absent')])).toBe('a')
  })

  it('can be taken off once, and leave the session unmanned only when nobody is left', () => {
    const away = withoutExpert([duty('a', 0), duty('b', 1)], 'a')
    expect(away && [isManned(away), away[0]?.state]).toEqual([true, 'absent'])
    expect(withoutExpert([duty('a', 0, 'absent'), duty('c', 0, 'expected', 'a')], 'a')).toBeNull()
    expect(withoutExpert([duty('a', 0)], 'z')).toBeNull()
    expect(isManned([duty('a', 0, 'absent')])).toBe(false)
  })

  it.each([
    { state: 'expected', arrivedAt: null, leftAt: null, event: 'arrive', gives: [5, null] }, { state: 'absent', arrivedAt: null, leftAt: null, event: 'arrive', gives: null },
    { state: 'expected', arrivedAt: 1, leftAt: null, event: 'arrive', gives: null }, { state: 'expected', arrivedAt: 1, leftAt: null, event: 'leave', gives: [1, 5] },
    { state: 'expected', arrivedAt: null, leftAt: null, event: 'leave', gives: null }, { state: 'expected', arrivedAt: 1, leftAt: 2, event: 'undo', gives: [1, null] },
    { state: 'expected', arrivedAt: 1, leftAt: null, event: 'undo', gives: [null, null] }, { state: 'expected', arrivedAt: null, leftAt: null, event: 'undo', gives: null },
  ] as const)('sign: $event with $arrivedAt–$leftAt ($state) gives $gives', ({ event, gives, ...presence }) => {
    const signed = signExpert(presence, event, 5)
    expect(signed && [signed.arrivedAt, signed.leftAt]).toEqual(gives)
  })
})
