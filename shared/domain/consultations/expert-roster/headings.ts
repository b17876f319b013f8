import type { HeaderRule } from '../../tables/header.ts'
import type { ExpertField } from './expert-roster.ts'

/** The headings rosters of experts use. `ignore` names are known, so that they help to find the header. */
export const EXPERT_HEADER: HeaderRule<ExpertField> = {
  required: 'name',
  several: ['phone', 'unit', 'speciality'],
  otherPerson: /推荐|介绍|联系人|负责人|填报|紧急|网格|配偶|对接/u,
  fields: [
    { field: 'name', exact: ['姓名', '名字', '能人姓名', '专家姓名', '人员姓名', '成员姓名', '志愿者姓名', '能人', '专家', '专家名称'], like: /姓名/u },
    { field: 'phone', exact: ['联系电话', '电话', '手机', '手机号', '手机号码', '电话号码', '联系方式', '联系手机', '移动电话', '固定电话', '办公电话'], like: /电话|手机|联系方式/u },
    { field: 'kind', exact: ['服务类别', '能人类别', '专家类别', '人才类别', '专业类别', '能人类型', '服务类型', '服务领域', '领域'] },
    { field: 'speciality', exact: ['专业特长', '特长', '专长', '擅长', '专业', '擅长领域', '专业领域', '服务内容', '服务项目', '技能', '技能特长', '服务特长', '业务专长'], like: /特长|专长|擅长|服务项目|服务内容/u },
    {
      field: 'availability',
      exact: ['可服务时间', '服务时间', '可服务时段', '服务时段', '可预约时间', '坐诊时间', '接待时间', '值班时间', '空闲时间', '方便时间', '时间'],
      like: /服务时|坐诊|接待时|预约时|空闲|可.*时间/u,
    },
    { field: 'perVisit', exact: ['每次接待人数', '接待人数', '每次人数', '每次服务人数', '单次接待人数', '每场人数', '人数', '人数上限', '名额'], like: /接待人数|服务人数|每[次场].*人|人数/u },
    {
      field: 'unit',
      exact: ['工作单位及职务', '工作单位', '单位', '单位及职务', '单位职务', '工作单位职务', '所在单位', '职务', '职称', '职业', '单位名称', '单位职称'],
      like: /单位(?!地址)|职务|职称/u,
    },
    { field: 'sex', exact: ['性别'] },
    { field: 'politics', exact: ['政治面貌', '是否党员', '党员', '是否中共党员'] },
    {
      field: 'ignore',
      exact: ['序号', '编号', '序', '民族', '出生年月', '出生日期', '年龄', '学历', '文化程度', '身份证号', '身份证号码', '住址', '家庭住址', '备注', '单位地址', '入库时间', '所属社区', '所在社区'],
    },
  ],
}

/** The usual heading of a field, for findings about a column the file does not have. */
export const USUAL_EXPERT_HEADING: Readonly<Record<ExpertField, string>> = {
  name: '姓名',
  unit: '工作单位及职务',
  speciality: '专业特长',
  kind: '服务类别',
  phone: '联系电话',
  availability: '可服务时间',
  perVisit: '每次接待人数',
  sex: '性别',
  politics: '政治面貌',
}
