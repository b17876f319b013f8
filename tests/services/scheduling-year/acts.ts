import fc from 'fast-check'

/** Working days over a year from the Monday the story begins, near ones more often, so that acts meet. */
export const DAYS = ['2026-12-08', '2026-12-08', '2026-12-08', '2026-12-08', '2026-12-09', '2026-12-15', '2026-12-22', '2027-05-12', '2027-08-18', '2027-11-30'] as const
/** Clock times at which something may begin, inside the opening hours of winter and summer. */
export const TIMES = ['08:00', '08:30', '09:00', '09:30', '10:00', '10:30', '15:00', '15:30'] as const
export const ROOMS = ['东厅', '东厅讲座', '西厅', '大厅', '茶室'] as const
export const EXPERTS = ['黄医生', '陈医生', '郑医生'] as const
export const TEAMS = ['合唱队', '书法班', '象棋队', '读书会', '舞蹈队'] as const
export const PEOPLE = ['林一', '陈二', '张三', '李四'] as const

/** When something is, by its place in the lists above; `halves` of an hour. */
interface When {
  readonly day: number
  readonly time: number
  readonly halves: number
}

/** The same for several kinds, each a member of its own. */
type Each<Kind extends string, Rest> = Kind extends string ? { readonly kind: Kind } & Rest : never

interface Which {
  readonly which: number
}

/** What a desk may do in a year; `which` picks one of the things made so far. */
export type Act =
  | Each<'book' | 'take' | 'wait', When & { readonly room: number; readonly team: number }>
  | Each<'series', When & { readonly room: number; readonly team: number; readonly weeks: number; readonly elsewhere: boolean }>
  | Each<'move', When & Which & { readonly room: number }>
  | Each<'close', When & { readonly subject: number; readonly take: boolean }>
  | Each<'session', When & { readonly room: number; readonly expert: number; readonly style: 'slots' | 'queue'; readonly joint: boolean }>
  | Each<'activity', When & { readonly room: number }>
  | Each<'leave', When & { readonly expert: number; readonly does: 'standIn' | 'wait' | 'cancel' }>
  | Each<'appoint', Which & { readonly person: number; readonly start: number }>
  | Each<'standIn', Which & { readonly expert: number }>
  | Each<'call', Which & { readonly accept: boolean }>
  | Each<'cancel' | 'restore' | 'give back' | 'open' | 'return' | 'leave line' | 'call off' | 'call on', Which>
  | Each<'pass', { readonly day: number; readonly time: number }>

const when = { day: fc.nat(DAYS.length - 1), time: fc.nat(TIMES.length - 1), halves: fc.integer({ min: 1, max: 4 }) }
const room = fc.nat(ROOMS.length - 1)
const team = fc.nat(TEAMS.length - 1)
const which = fc.nat(9)
const expert = fc.nat(EXPERTS.length - 1)

export const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('book' as const), room, team, ...when }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('series' as const), room, team, weeks: fc.integer({ min: 2, max: 6 }), elsewhere: fc.boolean(), ...when }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('move' as const), which, room, ...when }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('take' as const), room, team, ...when }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('wait' as const), room, team, ...when }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('close' as const), subject: fc.nat(ROOMS.length + EXPERTS.length), take: fc.boolean(), ...when }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('session' as const), room, expert, style: fc.constantFrom('slots' as const, 'queue' as const), joint: fc.boolean(), ...when }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('activity' as const), room, ...when }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('leave' as const), expert, does: fc.constantFrom('standIn' as const, 'wait' as const, 'cancel' as const), ...when }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('appoint' as const), which, person: fc.nat(PEOPLE.length - 1), start: fc.nat(3) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('standIn' as const), which, expert }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('call' as const), which, accept: fc.boolean() }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constantFrom('cancel' as const, 'restore' as const, 'give back' as const, 'open' as const, 'return' as const, 'leave line' as const, 'call off' as const, 'call on' as const), which }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('pass' as const), day: fc.nat(DAYS.length - 1), time: fc.nat(TIMES.length - 1) }) },
)
