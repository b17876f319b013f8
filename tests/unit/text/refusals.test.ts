import { describe, expect, it } from 'vitest'
import { refusalSentences } from '../../../shared/text/refusals.ts'

describe('what a person reads when the station refuses', () => {
  it('names the mode of a room where it is the mode that seats no more', () => {
    expect(refusalSentences.OVER_CAPACITY({ capacity: 25, modeName: '舞蹈' })).toContain('“舞蹈”时最多容纳 25 人')
    expect(refusalSentences.OVER_CAPACITY({ capacity: 40 })).toContain('这个场地最多容纳 40 人')
  })

  it('says what to do where it is too late to take a booking back', () => {
    expect(refusalSentences.CANNOT_UNDO({ reason: 'late' })).toBe('已过 10 分钟，不能再撤销。请打开这条预约，归还场地或取消。')
  })
})
