/** Where a child's day at 四点半学堂 stands: 应到, 已到, 已接走, 自行离开, 请假, 未到未请假, 已联系家长 (domain reference §b7). */
export type StayState = 'expected' | 'arrived' | 'handedOver' | 'leftAlone' | 'excused' | 'unexplained' | 'parentCalled'

/** What happens to a child's day. `miss`: it is time, and neither the child nor a word has come; `trace`: a parent was reached and said where the child is. */
export type StayEvent = 'arrive' | 'handOver' | 'leaveAlone' | 'excuse' | 'miss' | 'trace'

/** The whole machine; what is not written here is refused. A child may come after all, until somebody has taken it home. */
export const STAY_TRANSITIONS: Readonly<Record<StayState, Readonly<Partial<Record<StayEvent, StayState>>>>> = {
  expected: { arrive: 'arrived', excuse: 'excused', miss: 'unexplained' },
  arrived: { handOver: 'handedOver', leaveAlone: 'leftAlone' },
  handedOver: {},
  leftAlone: {},
  excused: { arrive: 'arrived' },
  unexplained: { arrive: 'arrived', excuse: 'excused', trace: 'parentCalled' },
  parentCalled: { arrive: 'arrived' },
}

/** The state after an event, or null where the event is not possible. */
export function nextStayState(state: StayState, event: StayEvent): StayState | null {
  return STAY_TRANSITIONS[state][event] ?? null
}

/** Whether it is known where a child is: with an adult of its own, on its own way with leave, or at home by word of a parent. */
export function isAccountedFor(state: StayState): boolean {
  return state === 'handedOver' || state === 'leftAlone' || state === 'excused' || state === 'parentCalled'
}
