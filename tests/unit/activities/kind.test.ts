import { describe, expect, it } from 'vitest'
import { activityKindOf } from '../../../shared/domain/activities/kind.ts'

describe('activityKindOf', () => {
  it.each([
    ['健康义诊', 'clinic'], ['四点半学堂', 'afterSchool'], ['培训讲座', 'training'], ['邻里议事', 'deliberation'], ['文体活动', 'culture'], ['党建活动', 'partyDay'],
    ['暖新驿站', 'restStop'], ['志愿服务', 'volunteering'], ['社区治理学校', 'governanceSchool'], ['健康讲座', 'clinic'], [' 主题 党日 ', 'partyDay'], ['其他', 'other'], ['', 'other'],
  ] as const)('takes %s for %s', (written, kind) => {
    expect(activityKindOf(written)).toBe(kind)
  })
})
