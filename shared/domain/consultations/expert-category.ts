import { compactText } from '../values/text.ts'

/** Categories of the talent pool (domain reference §b4); the labels people read live in `shared/text/labels.ts`. */
export const EXPERT_CATEGORIES = ['medical', 'legal', 'education', 'psychology', 'mediation', 'culture', 'repair', 'finance', 'other'] as const
export type ExpertCategoryName = (typeof EXPERT_CATEGORIES)[number]

/** Words that stand in an office's 专业特长 for each category; the first that occurs decides, so narrow words come first (心理医生, 书法教学). */
const WORDS: readonly (readonly [ExpertCategoryName, readonly string[]])[] = [
  ['mediation', ['调解', '调处', '矛盾', '纠纷']],
  ['psychology', ['心理', '情绪', '心灵']],
  ['legal', ['法律', '律师', '普法', '维权', '劳动争议', '劳动仲裁', '公证', '司法', '法务', '法官', '检察']],
  ['medical', ['医', '义诊', '门诊', '用药', '药', '康复', '推拿', '针灸', '口腔', '保健', '护理', '护士', '健康', '养生', '急救', '营养', '体检']],
  ['finance', ['财税', '税', '会计', '财务', '审计', '理财', '金融', '记账']],
  ['repair', ['维修', '修理', '电工', '水电', '管道', '木工', '开锁']],
  ['culture', ['文体', '文化', '文艺', '书法', '绘画', '书画', '国画', '舞', '音乐', '声乐', '合唱', '歌', '戏', '乐器', '摄影', '剪纸', '手工', '武术', '太极', '瑜伽', '体育', '健身', '棋', '非遗']],
  ['education', ['学业', '教育', '教师', '教学', '辅导', '课业', '作业', '升学', '家教', '学习', '英语', '数学', '语文', '作文']],
]

const BETWEEN = /[、，,；;/／]/u

/** The category of several specialities is that of the first one known: `养老政策、全科义诊` is medical. `other` where none is. */
export function expertCategoryOf(written: string): ExpertCategoryName {
  const categories = written.split(BETWEEN).map(knownCategory)
  return categories.find((category) => category !== undefined) ?? 'other'
}

function knownCategory(speciality: string): ExpertCategoryName | undefined {
  const text = compactText(speciality)
  return WORDS.find(([, words]) => words.some((word) => text.includes(word)))?.[0]
}
