import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readAvailability } from '../../../../shared/domain/consultations/availability/read-availability.ts'
import { sayAvailability } from '../../../../shared/domain/consultations/availability/say-availability.ts'

const LEFT = '留给人 '
const truth = readFileSync(path.join(import.meta.dirname, 'wordings.txt'), 'utf8').split('\n').filter((line) => line.includes(' → '))
  .filter((line) => !line.startsWith('#')).map((line) => line.split(' → ') as [string, string])

const outcomeOf = (text: string): string => {
  const reading = readAvailability(text)
  return reading.kind === 'read' ? sayAvailability(reading.rules) : `${LEFT}${reading.cause}`
}

describe('the wordings of an office', () => {
  it('are many, and many of them are mistakes', () => {
    expect(truth.length).toBeGreaterThan(380)
    expect(truth.filter(([, outcome]) => outcome.startsWith(LEFT)).length).toBeGreaterThan(150)
  })

  it.each(truth)('%s → %s', (text, outcome) => {
    expect(outcomeOf(text)).toBe(outcome)
  })

  it('read the same when what was read is said and read again', () => {
    const once = truth.map(([text]) => readAvailability(text)).flatMap((reading) => (reading.kind === 'read' ? [reading.rules] : []))

    expect(once.map((rules) => readAvailability(sayAvailability(rules)))).toEqual(once.map((rules) => ({ kind: 'read', rules })))
  })

  it('are left where a person would have to know more, with the words that are not understood', () => {
    expect(readAvailability('每周二上午，其他时间电话联系')).toEqual({ kind: 'left', cause: 'words', words: ',其他时间电话联系' })
    expect(readAvailability('')).toEqual({ kind: 'left', cause: 'blank', words: '' })
    expect(readAvailability('每周二上午；'.repeat(200))).toMatchObject({ kind: 'left', cause: 'words' })
  })
})
