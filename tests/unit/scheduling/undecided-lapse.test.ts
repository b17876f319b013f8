import { describe, expect, it } from 'vitest'
import { hasLapsed, type Undecided } from '../../../shared/domain/scheduling/undecided-lapse.ts'

const MINUTE = 60_000
const WEEK = 7 * 24 * 60 * MINUTE
const START = 100 * WEEK
const asked: Undecided = { state: 'registered', startsAt: START, endsAt: START + 60 * MINUTE, createdAt: START - 24 * 60 * MINUTE, kept: false }
const onTheSpot: Undecided = { ...asked, createdAt: START + 5 * MINUTE }

describe('a booking nobody decided', () => {
  it.each([
    { name: 'waits until its start', booking: asked, minutes: -1, lapsed: false },
    { name: 'lapses at its start', booking: asked, minutes: 0, lapsed: true },
    { name: 'lapses at the first look after it', booking: asked, minutes: 3000, lapsed: true },
    { name: 'of long ago is left as it is', booking: asked, minutes: WEEK / MINUTE + 1, lapsed: false },
    { name: 'on the spot waits a quarter of an hour from when it was asked for', booking: onTheSpot, minutes: 19, lapsed: false },
    { name: 'on the spot lapses after that', booking: onTheSpot, minutes: 20, lapsed: true },
    { name: 'on the spot lapses at its end at the latest', booking: { ...onTheSpot, endsAt: START + 10 * MINUTE }, minutes: 10, lapsed: true },
    { name: 'that was taken back to be decided waits until its end', booking: { ...asked, kept: true }, minutes: 59, lapsed: false },
    { name: 'that was taken back lapses at its end', booking: { ...asked, kept: true }, minutes: 60, lapsed: true },
    { name: 'that was approved meanwhile never lapses', booking: { ...asked, state: 'approved' as const }, minutes: 5, lapsed: false },
  ])('$name', ({ booking, minutes, lapsed }) => {
    expect(hasLapsed(booking, START + minutes * MINUTE)).toBe(lapsed)
  })
})
