import { describe, expect, it } from 'vitest'
import { EXPERT_CATEGORIES, expertCategoryOf } from '../../../shared/domain/consultations/expert-category.ts'

describe('the category of a speciality', () => {
  it.each([
    ['法律咨询', 'legal'], ['劳动争议', 'legal'], ['福建某律师事务所律师', 'legal'],
    ['全科义诊', 'medical'], ['用药指导', 'medical'], ['术后康复', 'medical'], ['中医推拿', 'medical'], ['口腔健康', 'medical'], ['儿童保健', 'medical'], ['健康教育', 'medical'],
    ['心理咨询', 'psychology'], ['心理医生', 'psychology'],
    ['婚姻家庭调解', 'mediation'], ['邻里纠纷', 'mediation'],
    ['学业辅导', 'education'], ['家庭教育', 'education'],
    ['书法绘画', 'culture'], ['舞蹈教学', 'culture'], ['文体活动', 'culture'],
    ['家电维修', 'repair'], ['财税咨询', 'finance'], ['某会计师事务所会计师', 'finance'],
    ['养老政策咨询', 'other'], ['就业创业指导', 'other'], ['', 'other'],
  ])('%s is %s', (written, category) => {
    expect(expertCategoryOf(written)).toBe(category)
  })

  it.each([
    ['法律咨询、就业创业指导', 'legal'], ['用药指导、婚姻家庭调解', 'medical'], ['婚姻家庭调解，财税咨询', 'mediation'], ['财税咨询/学业辅导', 'finance'], ['书 法；心理', 'culture'],
  ])('of several is that of the first: %s is %s', (written, category) => {
    expect(expertCategoryOf(written)).toBe(category)
  })

  it('passes over a first one that nobody knows', () => {
    expect(expertCategoryOf('养老政策咨询、全科义诊')).toBe('medical')
  })

  it('reaches every category', () => {
    const reached = ['义诊', '法律', '教育', '心理', '调解', '书法', '维修', '财税', '其他'].map(expertCategoryOf)

    expect(reached).toEqual([...EXPERT_CATEGORIES])
  })
})
