import { safe } from '@orpc/client'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openReadyStation } from '../support/station.ts'

const MINUTE = 60_000
const DAYS = ['2026-12-08', '2026-12-09', '2026-12-10', '2026-12-11', '2026-12-14'] as const
const PEOPLE = 3
const STARTS = 4

type Step =
  | { readonly does: 'book' | 'cancel' | 'undoCancel'; readonly person: number; readonly start: number }
  | { readonly does: 'move' | 'leave'; readonly day: number; readonly room: number; readonly hour: number }
  | { readonly does: 'undoMove' }
  | { readonly does: 'undoLeave'; readonly leave: number }

const place = { day: fc.nat(DAYS.length - 1), room: fc.nat(1), hour: fc.constantFrom(9, 14) }
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ does: fc.constantFrom('book' as const, 'cancel' as const, 'undoCancel' as const), person: fc.nat(PEOPLE - 1), start: fc.nat(STARTS - 1) }),
  fc.record({ does: fc.constant('move' as const), ...place }),
  fc.record({ does: fc.constant('leave' as const), ...place }),
  fc.constant({ does: 'undoMove' as const }),
  fc.record({ does: fc.constant('undoLeave' as const), leave: fc.nat(3) }),
)

interface Place {
  readonly day: number
  readonly room: number
  readonly hour: number
}

/** One session and all that can happen to its place, as plain values. A time is kept as a place on the session's grid, so a move need not touch it. */
class Model {
  at: Place = { day: 0, room: 0, hour: 9 }
  /** Where it was before each move that stands, and whose leave moved it; the last move on top. */
  moves: { readonly from: Place; readonly leave: number | null }[] = []
  leaves: { readonly day: number; stands: boolean }[] = []
  people: ({ start: number; state: 'booked' | 'cancelled' } | null)[] = Array.from({ length: PEOPLE }, () => null)

  /** Whether the step is carried out, and what it changes then. */
  take(step: Step): boolean {
    switch (step.does) {
      case 'book': {
        if (this.people[step.person] !== null || this.holds(step.start)) return false
        this.people[step.person] = { start: step.start, state: 'booked' }
        return true
      }
      case 'cancel':
        return this.turn(step.person, 'booked', 'cancelled')
      case 'undoCancel': {
        const one = this.people[step.person]
        return one?.state === 'cancelled' && !this.holds(one.start) && this.turn(step.person, 'cancelled', 'booked')
      }
      case 'move':
        if (this.closed(step.day) || step.day === this.at.day) return false
        this.go(step, null)
        return true
      case 'leave':
        if (this.closed(step.day) || step.day === this.at.day) return false
        this.leaves.push({ day: this.at.day, stands: true })
        this.go(step, this.leaves.length - 1)
        return true
      case 'undoMove': {
        const last = this.moves.at(-1)
        if (!last || this.closed(last.from.day)) return false
        this.moves.pop()
        this.at = last.from
        return true
      }
      case 'undoLeave': {
        const leave = this.leaves[step.leave]
        if (leave?.stands !== true) return false
        leave.stands = false
        const depth = this.moves.findIndex((move) => move.leave === step.leave)
        const first = this.moves[depth]
        if (first) this.at = first.from
        this.moves = first ? this.moves.slice(0, depth) : this.moves
        return true
      }
    }
  }

  private go({ day, room, hour }: Place, leave: number | null): void {
    this.moves.push({ from: this.at, leave })
    this.at = { day, room, hour }
  }

  private turn(person: number, from: 'booked' | 'cancelled', state: 'booked' | 'cancelled'): boolean {
    const one = this.people[person]
    if (one?.state !== from) return false
    one.state = state
    return true
  }

  private holds(start: number): boolean {
    return this.people.some((one) => one?.state === 'booked' && one.start === start)
  }

  private closed(day: number): boolean {
    return this.leaves.some((leave) => leave.stands && leave.day === day)
  }
}

const momentOf = ({ day, hour }: Pick<Place, 'day' | 'hour'>) => Date.parse(`${DAYS[day]}T${String(hour).padStart(2, '0')}:00:00+08:00`)

/** The session of the model in a station of its own. */
async function openSession() {
  const { desk } = await openReadyStation()
  const rooms = (await desk.scheduling.rooms()).map(({ id }) => id)
  const { id: expertId } = await desk.consultations.addExpert({ name: '黄医生', category: 'medical', speciality: '全科', unit: '', phone: '' })
  const residents: string[] = []
  for (const name of ['林一', '陈二', '张三']) residents.push((await desk.residents.register({ name, phones: ['13900001111'] })).id)
  const first = momentOf({ day: 0, hour: 9 })
  const { id: sessionId } = await desk.consultations.plan({ expertId, roomId: rooms[0] ?? '', startsAt: first, endsAt: first + STARTS * 30 * MINUTE, places: STARTS, slots: { slotMinutes: 30, gridMinutes: 30 } })
  const leaveIds: string[] = []

  async function perform(step: Step): Promise<boolean> {
    const { session, appointments } = await desk.consultations.session({ sessionId })
    const today = DAYS.findIndex((_, day) => session.startsAt >= momentOf({ day, hour: 0 }) && session.startsAt < momentOf({ day, hour: 23 }))
    const target = 'day' in step && step.day !== today ? { sessionId, roomId: rooms[step.room] ?? '', startsAt: momentOf(step) } : null
    switch (step.does) {
      case 'book':
        if (appointments.some(({ residentId }) => residentId === residents[step.person])) return false
        return (await safe(desk.consultations.book({ sessionId, residentId: residents[step.person] ?? '', walkIn: false, startsAt: session.startsAt + step.start * 30 * MINUTE }))).isSuccess
      case 'cancel':
      case 'undoCancel': {
        const one = appointments.find(({ residentId }) => residentId === residents[step.person])
        if (!one || one.state !== (step.does === 'cancel' ? 'booked' : 'cancelled')) return false
        return (await safe(desk.consultations.step({ appointmentId: one.id, version: one.version, event: step.does === 'cancel' ? 'cancel' : 'undo' }))).isSuccess
      }
      case 'move':
        return target !== null && (await safe(desk.consultations.reschedule(target))).isSuccess
      case 'leave': {
        if (target === null) return false
        const made = await safe(desk.consultations.addLeave({ expertId, startsAt: momentOf({ day: today, hour: 8 }), endsAt: momentOf({ day: today, hour: 20 }), note: '开会', decisions: [{ ...target, does: 'move' }] }))
        if (made.data) leaveIds.push(made.data.leave.id)
        return made.isSuccess
      }
      case 'undoMove':
        return (await safe(desk.consultations.undoReschedule({ sessionId }))).isSuccess
      case 'undoLeave':
        return (await safe(desk.consultations.undoLeave({ leaveId: leaveIds[step.leave] ?? '0'.repeat(26) }))).isSuccess
    }
  }

  return { desk, rooms, residents, sessionId, perform }
}

describe('a session that is moved, left and taken back', () => {
  it('stands with everybody in it where a model of it does, after any story', { timeout: 120_000 }, async () => {
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
      const { desk, rooms, residents, sessionId, perform } = await openSession()
      const model = new Model()

      for (const one of steps) expect([one.does, await perform(one)]).toEqual([one.does, model.take(one)])

      const { session, appointments } = await desk.consultations.session({ sessionId })
      const startsAt = momentOf(model.at)
      expect({ roomId: session.roomId, startsAt: session.startsAt, state: session.state }).toEqual({ roomId: rooms[model.at.room], startsAt, state: 'open' })
      expect(residents.map((id) => appointments.find(({ residentId }) => residentId === id)).map((one) => one && [one.state, one.startsAt]))
        .toEqual(model.people.map((one) => one ? [one.state, startsAt + one.start * 30 * MINUTE] : undefined))
      const months = await desk.consultations.sessionsOfMonth({ month: '2026-12' })
      expect(months.filter(({ movedTo }) => movedTo === sessionId)).toHaveLength(model.moves.length)
      expect(await desk.setup.doctor()).toMatchObject({ mismatches: [] })
    }), { numRuns: 25, examples: [
      [[{ does: 'leave', day: 1, room: 0, hour: 9 }, { does: 'move', day: 2, room: 0, hour: 9 }, { does: 'undoLeave', leave: 0 }]],
      [[{ does: 'book', person: 0, start: 1 }, { does: 'cancel', person: 0, start: 0 }, { does: 'move', day: 1, room: 1, hour: 14 }, { does: 'undoCancel', person: 0, start: 0 }]],
      [[{ does: 'move', day: 1, room: 0, hour: 9 }, { does: 'leave', day: 2, room: 0, hour: 9 }, { does: 'leave', day: 3, room: 1, hour: 9 }, { does: 'undoLeave', leave: 0 }, { does: 'undoLeave', leave: 1 }, { does: 'undoMove' }]],
    ] })
  })
})
