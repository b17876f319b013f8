import { describe, expect, it } from 'vitest'
import type { RefusalData } from '../../../shared/contract/errors.ts'
import { hoursText } from '../../../shared/text/house-rules.ts'
import { sentenceFor } from '../../../shared/text/refusals.ts'

const rows: readonly (readonly [RefusalData<'HOUSE_RULE'>, string])[] = [
  [{ rule: 'longestUse', limit: 240, value: 270 }, '本站规定一次最多用 4 小时，这次是 4 小时 30 分钟。'],
  [{ rule: 'notice', limit: 2880, value: 90 }, '本站规定至少提前 2 天预约，现在只提前 1 小时 30 分钟。'],
  [{ rule: 'horizon', limit: 30, value: 45 }, '本站规定最多提前 30 天预约，这一天在 45 天以后。'],
  [{ rule: 'refusedPurpose', limit: '推销', value: '净水器推销' }, '本站规定场地不用于“推销”。'],
  [{ rule: 'personCount', limit: 2, value: 3 }, '本站规定每人每月最多预约 2 次，这是第 3 次。'],
  [{ rule: 'teamCount', limit: 4, value: 5 }, '本站规定每个团队每月最多预约 4 次，这是第 5 次。'],
  [{ rule: 'personMinutes', limit: 1200, value: 1230 }, '本站规定每人每月最多用 20 小时，加上这次是 20 小时 30 分钟。'],
  [{ rule: 'teamMinutes', limit: 30, value: 60 }, '本站规定每个团队每月最多用 30 分钟，加上这次是 1 小时。'],
  [{ rule: 'consecutive', limit: 2, value: 3 }, '本站规定最多连着用 2 次，这是连着第 3 次。'],
]

describe('a rule of the house in words', () => {
  it.each(rows)('%o', (data, sentence) => {
    expect(sentenceFor({ code: 'HOUSE_RULE', data })).toBe(`${sentence}确有需要，请站长破例。`)
  })

  it.each([[0, ' 0 分钟'], [45, ' 45 分钟'], [60, ' 1 小时'], [90, ' 1 小时 30 分钟']])('says %i minutes as%s', (minutes, text) => {
    expect(hoursText(minutes)).toBe(text)
  })
})
