import type { HeaderRule } from '../../tables/header.ts'
import type { PlanField } from './plan.ts'

/** The headings activity plans use. */
export const PLAN_HEADER: HeaderRule<PlanField> = {
  required: 'title',
  several: [],
  fields: [
    { field: 'on', exact: ['日期', '活动日期', '时间日期', '举办日期', '开展日期', '年月日'], like: /日期/u },
    { field: 'startsAt', exact: ['开始时间', '起始时间', '开始'] },
    { field: 'endsAt', exact: ['结束时间', '截止时间', '结束'] },
    { field: 'time', exact: ['时间', '活动时间', '时段', '起止时间', '具体时间', '活动时段', '时间段'], like: /时间|时段/u },
    { field: 'title', exact: ['活动名称', '活动内容', '活动主题', '活动', '名称', '主题', '内容', '项目', '活动项目', '课程', '课程名称'], like: /活动名|活动主题|活动内容/u },
    { field: 'kind', exact: ['活动类别', '类别', '活动类型', '类型', '分类'], like: /类[别型]/u },
    { field: 'place', exact: ['地点', '活动地点', '场地', '活动场地', '场所', '活动场所', '功能室', '教室'], like: /地点|场地|场所/u },
    { field: 'heads', exact: ['计划人数', '人数', '预计人数', '参加人数', '名额', '规模', '预计参加人数', '活动人数'], like: /人数/u },
    { field: 'organiser', exact: ['主办单位', '主办', '举办单位', '组织单位', '承办单位', '承办', '责任单位', '牵头单位'], like: /主办|承办/u },
    { field: 'contact', exact: ['负责人', '联系人', '责任人', '活动负责人', '组织者'], like: /负责人|联系人/u },
    { field: 'ignore', exact: ['序号', '编号', '备注', '说明', '联系电话', '电话', '星期', '参加对象', '对象', '完成情况'] },
  ],
}

/** The usual heading of a field, for findings about a column the file does not have. */
export const USUAL_PLAN_HEADING: Readonly<Record<PlanField, string>> = {
  on: '日期',
  startsAt: '开始时间',
  endsAt: '结束时间',
  time: '时间',
  title: '活动名称',
  kind: '活动类别',
  place: '地点',
  heads: '计划人数',
  organiser: '主办单位',
  contact: '负责人',
}
