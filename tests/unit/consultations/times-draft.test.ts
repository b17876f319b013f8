import { describe, expect, it } from 'vitest'
import { needsAnswer, settled, timesOf, type TimesDraft } from '../../../renderer/desk/consultations/times-draft.ts'
import { readAvailability } from '../../../shared/domain/consultations/availability/read-availability.ts'

const [wednesdays = []] = [readAvailability('每周三上午')].flatMap((reading) => (reading.kind === 'read' ? [reading.rules] : []))
const confirmed = timesOf({ availability: '每周三上午', rules: wednesdays })
const unread = timesOf({ availability: '随时可约', rules: [] })

describe('the times in the form of an expert', () => {
  it.each<readonly [string, TimesDraft, boolean]>([
    ['ask nothing while nobody has touched them', confirmed, false],
    ['ask nothing again about words nobody could read before', unread, false],
    ['ask when other words stand over rules that were confirmed', { ...confirmed, words: '随时可约' }, true],
    ['ask when words were typed and nobody said yes', { ...unread, words: '每周三上午' }, true],
    ['ask what becomes of the rules when the words are wiped out', { ...confirmed, words: ' ' }, true],
    ['ask nothing when words without rules are wiped out', { ...unread, words: '' }, false],
    ['ask nothing once somebody said yes to the words', settled({ ...unread, words: '每周三上午' }, wednesdays), false],
    ['ask nothing about a space more', { ...confirmed, words: '每周三上午 ' }, false],
  ])('%s', (_, times, asks) => {
    expect(needsAnswer(times)).toBe(asks)
  })
})
