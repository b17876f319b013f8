import { DEFAULT_SESSION_RULES } from '../../../shared/domain/activities/session-rules.ts'
import { describe, expect, it } from 'vitest'
import type { ActivitySession } from '../../../shared/contract/activities.ts'
import type { DutySession } from '../../../shared/contract/duty-sessions.ts'
import { keyOf, whenOf, whoIsFree } from '../../../renderer/desk/walk-in/who-is-free.ts'

const at = (time: string) => Date.parse(`2026-12-07T${time}:00+08:00`)
const span = (from: string, to: string) => ({ startsAt: at(from), endsAt: at(to) })
const room = (id: string, position: number) => ({ id, name: id, capacity: 10, position, active: true, partIds: [], modes: [], switchesOn: null })
const item = (roomId: string, from: string, to: string) => ({ ownerId: `${roomId} ${from}`, kind: 'booking' as const, roomId, heldRoomId: roomId, title: '', state: 'approved', ...span(from, to) })
const board = { open: [span('08:00', '12:00'), span('14:30', '17:30')], rooms: [room('hall', 0), room('tea', 1)], items: [item('hall', '09:00', '11:00')] }

const session = (id: string, from: string, to: string, changes: Partial<DutySession> = {}): DutySession => ({
  id, kind: 'consultation', expertId: 'e', expertName: '黄医生', experts: [], category: 'medical', speciality: '中医', roomId: 'hall', roomName: 'hall', ...span(from, to), places: 3, walkInPlaces: 0,
  taken: 0, walkInLeft: 3, full: false, slots: null, lines: 1, bufferMinutes: 0, noticeMinutes: 0, horizonDays: null, state: 'open', publishedAt: null, movedTo: null, ...changes,
})
const activity = (id: string, from: string, to: string, state: ActivitySession['state']): ActivitySession => ({
  id, activityId: 'a', number: 'HD2026-0001', title: id, kind: 'training', organiser: '', ...span(from, to), roomId: null, place: '广场', capacity: null, listed: true, state, registered: 0, present: 0, heads: 0, version: 1,
  modeId: null, postponed: false, cancelReason: null, inside: 0, offered: 0, waiting: 0, ...DEFAULT_SESSION_RULES,
})

describe('who is free', () => {
  it('says what can be had now first, then what comes soonest, across rooms, experts and activities', () => {
    const sessions = [session('now', '09:00', '11:00'), session('later', '10:00', '11:30')]
    const activities = [activity('talk', '09:30', '10:30', 'open'), activity('evening', '19:00', '20:00', 'planned')]

    expect(whoIsFree({ board, sessions, activities }, at('09:40')).map((offer) => `${offer.isNow ? 'now' : 'next'} ${keyOf(offer)}`)).toEqual([
      'now room tea', 'now consultation now', 'now activity talk', 'next consultation later', 'next room hall', 'next activity evening',
    ])
  })

  it('offers a room for an hour, or until somebody else comes, but not for less than a quarter', () => {
    const offered = (now: string) => whoIsFree({ board: { ...board, rooms: [room('hall', 0)], items: [item('hall', '09:30', '12:00'), item('hall', '14:30', '17:30')] }, sessions: [], activities: [] }, at(now))

    expect(offered('08:10').map((offer) => offer.kind === 'room' && offer.span)).toEqual([span('08:00', '09:00')])
    expect(offered('08:50').map((offer) => offer.kind === 'room' && offer.span)).toEqual([span('08:45', '09:30')])
    expect(offered('09:20')).toEqual([])
  })

  it('puts an activity that has begun but is not open for signing in under what is going on', () => {
    const [begun, evening] = whoIsFree({ board: { ...board, rooms: [] }, sessions: [], activities: [activity('talk', '09:00', '10:30', 'planned'), activity('evening', '19:00', '20:00', 'planned')] }, at('09:20'))

    expect([begun, evening].map((offer) => offer && whenOf(offer, at('09:20')))).toEqual(['begun', 'later'])
  })

  it('leaves out what is full, over, ended or cancelled', () => {
    const sessions = [session('full', '09:00', '11:00', { walkInLeft: 0 }), session('over', '08:00', '09:00'), session('cancelled', '14:30', '16:00', { state: 'cancelled' }), session('planned', '14:30', '16:00', { state: 'planned' })]
    const activities = [activity('ended', '08:00', '09:00', 'ended'), activity('cancelled', '15:00', '16:00', 'cancelled'), activity('missed', '08:00', '09:00', 'planned')]

    expect(whoIsFree({ board: { ...board, rooms: [] }, sessions, activities }, at('09:40'))).toEqual([])
  })
})
