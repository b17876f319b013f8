import type { HeaderRule } from '../../tables/header.ts'
import type { RosterField } from './roster.ts'

/** The headings rosters use, as collected from communities' own sheets. `ignore` names are known so that they are not offered as questions. */
export const ROSTER_HEADER: HeaderRule<RosterField> = {
  required: 'name',
  several: ['phone', 'address'],
  otherPerson: /户主|配偶|监护|紧急|网格员|网格长|楼栋长|负责人|填报|单位|父|母|子女|联系人|代理/u,
  fields: [
    { field: 'name', exact: ['姓名', '名字', '居民姓名', '人员姓名', '住户姓名', '户籍姓名', '党员姓名', '老人姓名', '本人姓名', '被登记人', '居民'], like: /姓名/u },
    {
      field: 'idNumber',
      exact: ['身份证号', '身份证号码', '身份证', '证件号码', '证件号', '公民身份号码', '公民身份证号码', '公民身份证号', '居民身份证号', '居民身份证号码', '居民身份证', '有效证件号码', '证件编号', '身份证件号码', '身份证件号', '身份号码', '证号'],
      like: /身份证|证件号|身份号/u,
    },
    {
      field: 'phone',
      exact: ['联系电话', '手机', '手机号', '手机号码', '电话', '电话号码', '联系方式', '联系手机', '移动电话', '固定电话', '固话', '座机', '家庭电话', '本人电话', '联系号码', '电话手机', '手机电话', '联系电话1', '联系电话2', '电话1', '电话2'],
      like: /电话|手机|联系方式/u,
    },
    { field: 'sex', exact: ['性别'], like: /性别/u },
    { field: 'birthOn', exact: ['出生日期', '出生年月', '出生年月日', '生日', '出生', '出生时间'], like: /出生(?!地)|生日/u },
    {
      field: 'address',
      exact: ['家庭住址', '楼栋门牌', '住址', '地址', '现住址', '居住地址', '现居住地址', '现居住地', '家庭地址', '详细地址', '居住地', '门牌', '门牌号', '楼栋', '楼号', '房号', '单元', '室号', '小区', '小区名称', '居住小区', '所在小区', '所属小区', '楼栋号', '楼栋房号', '楼栋单元', '单元房号', '住所', '居住详址', '常住地址', '房屋地址', '楼栋号房号'],
      like: /住址|地址|门牌|楼栋(?!长)|房号/u,
    },
    { field: 'grid', exact: ['所属网格', '网格', '网格号', '网格名称', '所在网格', '网格编号'], like: /网格(?!员|长)/u },
    { field: 'note', exact: ['备注', '说明', '其他', '备注说明'], like: /备注/u },
    {
      field: 'ignore',
      exact: ['序号', '编号', '序', '行号', '政治面貌', '民族', '户主', '与户主关系', '户籍地址', '户籍所在地', '户籍地', '户口所在地', '籍贯', '出生地', '年龄', '学历', '文化程度', '婚姻状况', '职业', '工作单位', '证件类型', '证件种类', '人员类别', '单位地址', '户号', '健康状况', '曾用名'],
    },
  ],
}

/** The usual heading of a field, for findings about a column the file does not have. */
export const USUAL_HEADING: Readonly<Record<RosterField, string>> = {
  name: '姓名',
  idNumber: '身份证号',
  phone: '联系电话',
  sex: '性别',
  birthOn: '出生日期',
  address: '住址',
  grid: '网格',
  note: '备注',
}
