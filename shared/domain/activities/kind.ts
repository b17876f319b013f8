import { compactText } from '../values/text.ts'

/** What kind of activity it is; the labels people read live in the renderer's dictionary. */
export const ACTIVITY_KINDS = ['clinic', 'training', 'culture', 'partyDay', 'volunteering', 'deliberation', 'governanceSchool', 'afterSchool', 'restStop', 'other'] as const
export type ActivityKindName = (typeof ACTIVITY_KINDS)[number]

/** Words that stand in an office plan's 活动类别 for each kind; the first that occurs decides, so narrow words come first. */
const WORDS: readonly (readonly [ActivityKindName, readonly string[]])[] = [
  ['governanceSchool', ['治理学校']],
  ['afterSchool', ['四点半', '课后', '托管', '作业辅导']],
  ['restStop', ['暖新', '暖“新”', '驿站', '骑手', '新就业']],
  ['clinic', ['义诊', '健康', '医疗', '体检']],
  ['deliberation', ['议事', '茶叙', '协商', '听证']],
  ['partyDay', ['党日', '党建', '党课', '党员', '三会一课']],
  ['volunteering', ['志愿', '清洁', '月行一善', '公益']],
  ['training', ['培训', '讲座', '课堂', '宣讲', '教育', '普法', '技能']],
  ['culture', ['文体', '文化', '文艺', '体育', '合唱', '舞', '书画', '棋']],
]

/** The kind a plan's own word means; `other` where it is not known. */
export function activityKindOf(written: string): ActivityKindName {
  const text = compactText(written)
  return WORDS.find(([, words]) => words.some((word) => text.includes(word)))?.[0] ?? 'other'
}
