import { sayAvailability } from '../../../shared/domain/consultations/availability/say-availability.ts'
import { maskPhone } from '../../../shared/domain/values/phone.ts'
import { expertCategoryLabels, sexLabels } from '../../../shared/text/labels.ts'
import { politicsLabels, serviceModeLabels } from '../../../shared/text/expert-labels.ts'
import type { StoredExpert } from './expert-repository.ts'
import type { ServiceDone } from './expert-service-repository.ts'

/** Headings of the roster of the pool (能人库花名册), and the share of the page's width each column takes. */
export const ROSTER_COLUMNS = [
  ['序号', 4], ['姓名', 7], ['性别', 4], ['政治面貌', 7], ['类别', 5], ['专长', 12], ['单位及职务', 15], ['资格证', 9], ['服务方式', 7], ['可服务时间', 16], ['联系电话', 9], ['有效期至', 8], ['服务场次/人次/小时', 8], ['备注', 6],
] as const

/** One line a member: what a person may read on paper, the phone masked; times that nobody confirmed stand in the office's words. */
export function rosterLine(expert: StoredExpert, index: number, done: ServiceDone | undefined): readonly (string | number)[] {
  const { name, sex, politics, category, speciality, unit, post, qualification, modes, rules, availability, phone, termUntil } = expert
  return [
    index + 1, name, sex === 'unknown' ? '' : sexLabels[sex], politics === 'unknown' ? '' : politicsLabels[politics], expertCategoryLabels[category], speciality, [unit, post].filter((text) => text !== '').join(' '), qualification,
    modes.map((mode) => serviceModeLabels[mode]).join('、'), rules.length > 0 ? sayAvailability(rules) : availability, phone.split('、').map(maskPhone).join('、'), termUntil ?? '',
    done ? `${done.sessions}/${done.people}/${Math.round(done.minutes / 6) / 10}` : '0/0/0', '',
  ]
}
