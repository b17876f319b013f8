import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buttonsOf, type Found } from '../../../shared/domain/kiosk/buttons.ts'
import type { Namesake } from '../../../shared/domain/residents/tell-apart.ts'

const person = (id: string, maskedName: string): Found => ({ id, maskedName, signedInAt: null })
const facts = (phoneOf: (id: string) => string) => (ids: readonly string[]): readonly Namesake[] => ids.map((id) => ({ id, phones: [phoneOf(id)], bornOn: null, idNumber: null }))
const ownPhones = facts((id) => `138000${id.padStart(5, '0')}`)
const onePhone = facts(() => '13800000000')

describe('buttonsOf', () => {
  it('gives a person with a masked name of her own her own button', () => {
    expect(buttonsOf([person('1', '陈*'), person('2', '张*国')], ownPhones, 12)).toEqual({
      buttons: [{ kind: 'person', maskedName: '陈*', residentId: '1', signedInAt: null }, { kind: 'person', maskedName: '张*国', residentId: '2', signedInAt: null }], more: false,
    })
  })

  it('gives namesakes one button and a question where one tells them apart', () => {
    expect(buttonsOf([person('1', '张*国'), person('2', '张*国')], ownPhones, 12).buttons).toEqual([{ kind: 'alike', maskedName: '张*国', people: 2, question: 'phoneTail' }])
  })

  it('sends namesakes whom no question tells apart to the staff', () => {
    expect(buttonsOf([person('1', '张*国'), person('2', '张*国')], onePhone, 12).buttons).toEqual([{ kind: 'askStaff', maskedName: '张*国', people: 2 }])
  })

  it('sends a crowd of namesakes to the staff, so that four digits are no lottery', () => {
    const crowd = Array.from({ length: 21 }, (_, index) => person(String(index), '王*'))
    expect(buttonsOf(crowd, ownPhones, 12).buttons).toEqual([{ kind: 'askStaff', maskedName: '王*', people: 21 }])
    expect(buttonsOf(crowd.slice(1), ownPhones, 12).buttons).toMatchObject([{ kind: 'alike', people: 20 }])
  })

  it('never shows more than the limit, never one masked name twice, and leaves nobody out below it', () => {
    const people = fc.array(fc.constantFrom('张*国', '王*', '陈*', '李*巧', '林*'), { maxLength: 40 }).map((names) => names.map((name, index) => person(String(index), name)))
    fc.assert(fc.property(people, fc.integer({ min: 1, max: 6 }), (found, limit) => {
      const { buttons, more } = buttonsOf(found, ownPhones, limit)
      const names = new Set(found.map(({ maskedName }) => maskedName))
      expect(buttons.length).toBe(Math.min(limit, names.size))
      expect(new Set(buttons.map(({ maskedName }) => maskedName)).size).toBe(buttons.length)
      expect(more).toBe(names.size > limit)
      const shown = buttons.reduce((sum, button) => sum + (button.kind === 'person' ? 1 : button.people), 0)
      expect(shown === found.length).toBe(!more)
    }))
  })
})
