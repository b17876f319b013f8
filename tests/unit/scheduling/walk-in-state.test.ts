import { describe, expect, it } from 'vitest'
import { nextVisit, NOBODY, type Visit } from '../../../renderer/desk/walk-in/walk-in-state.ts'

const person = { id: 'p', name: '林一', sex: null, age: null, address: '', maskedPhone: '', maskedId: '' }
const outcome = { said: '已登记', slip: null }
const what: Visit = { step: 'what', person, errand: 'room' }
const done: Visit = { step: 'done', person, errand: 'activity', outcome }

describe('a visit', () => {
  it('goes from who to what to done and to the next', () => {
    const chosen = nextVisit(nextVisit(NOBODY, { kind: 'known', person }), { kind: 'errand', errand: 'activity' })
    const ended = nextVisit(chosen, { kind: 'done', outcome })

    expect(ended).toEqual(done)
    expect(nextVisit(ended, { kind: 'next' })).toEqual(NOBODY)
  })

  it('keeps what was typed for somebody new, and drops it on the way back', () => {
    const draft = nextVisit(NOBODY, { kind: 'unknown', typed: '新来的' })

    expect(draft).toEqual({ step: 'who', draft: '新来的' })
    expect(nextVisit(draft, { kind: 'back' })).toEqual(NOBODY)
  })

  it('stays with the person when there is more to do', () => {
    expect(nextVisit(done, { kind: 'back' })).toEqual({ step: 'what', person, errand: 'activity' })
    expect(nextVisit(what, { kind: 'back' })).toEqual(NOBODY)
  })

  it('ignores what does not fit the step', () => {
    expect(nextVisit(NOBODY, { kind: 'done', outcome })).toBe(NOBODY)
    expect(nextVisit(NOBODY, { kind: 'errand', errand: 'room' })).toBe(NOBODY)
    expect(nextVisit(what, { kind: 'known', person })).toBe(what)
    expect(nextVisit(done, { kind: 'unknown', typed: 'x' })).toBe(done)
  })
})
