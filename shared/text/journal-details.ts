import type { Person } from '../domain/residents/person.ts'
import { admissionLabels, annulReasonLabels, viaLabels } from './admission-labels.ts'
import { outOfOrderLabels, reopenReasonLabels, toldByLabels } from './after-school.ts'
import { bookingFieldLabels, exceptionReasonLabels, houseRuleLabels, loanLabels, missedLabels, momentLabels, rejectReasonLabels, stationReasonLabels, waivedRuleLabels } from './booking-labels.ts'
import { callOutcomeLabels, callReasonLabels, callStateLabels, ownerKindLabels, waitingStateLabels } from './call-labels.ts'
import { cancelReasonLabels, dispositionLabels, dutyStateLabels, referralLabels, sessionKindLabels } from './consultation-labels.ts'
import { loanStateLabels, occupationLabels, placeLabels, purposeLabels, ratingSubjectLabels, restItemLabels, restServiceLabels, suggestionLabels, suggestionStateLabels, tapAnnulLabels } from './doors.ts'
import { activityKindLabels, appointmentStateLabels, bookingStateLabels, closureScopeLabels, expertCategoryLabels, hoursKindLabels, revealReasonLabels, roleLabels, stationLevelLabels } from './labels.ts'
import { ruleKindLabels } from './series.ts'
import { momentText } from './time.ts'

type Words = Readonly<Record<string, string>>

/** What the keys of a journal row's data are called, in the order in which they are told: the data itself stands in that of the alphabet. */
const keyLabels: Words = {
  number: '编号', name: '名称', kind: '类别', category: '类别', level: '级别', role: '角色', active: '在用', activeFrom: '自哪天起', partIds: '组成', modes: '布置', modeId: '布置', renamed: '改了姓名', why: '原因', failures: '输错次数',
  idNumber: '有身份证号', fields: '改了', into: '并入', filled: '补上', records: '记录数', period: '月份', sequence: '序号', fromSeq: '从第几行', toSeq: '到第几行', way: '交付方式', recipient: '公钥',
  enabled: '自动导出', dayOfMonth: '每月几号', folder: '指定了文件夹', rows: '行', added: '新增', updated: '补全', known: '已有', kept: '保留', removed: '删去', emptied: '还原', skipped: '略过',
  residentId: '居民', expertId: '能人', experts: '能人', activityId: '活动', sessionId: '场次', sessions: '场次数', roomId: '场地', from: '原来', to: '现在', state: '状态',
  what: '物品', moment: '何时', ok: '完好', waived: '破例', how: '怎么知道', loansBack: '归还件数', seriesId: '系列',
  startsAt: '开始', endsAt: '结束', fromDay: '起日', toDay: '止日', weekdays: '星期', opens: '开门', closes: '关门', place: '排号', places: '名额', walkIn: '现场', capacity: '人数上限', listed: '签到屏列名单',
  validFrom: '生效', validUntil: '失效', days: '日期', on: '日期', years: '年份', year: '年', off: '放假天数', work: '上班天数', scope: '范围', subjectId: '停用的', taken: '征用', giveBack: '恢复原来的预约',
  walkInPlaces: '现场名额', others: '一起坐诊', standIn: '由谁代替', arrivedAt: '到岗', leftAt: '离岗', fromRoomId: '原场地', wasAt: '原定时间', topic: '咨询类别', disposition: '去向', referredTo: '转到', leaveId: '请假',
  headsExpected: '预计人数', headsActual: '实到人数', reason: '原因', outcome: '结果', rule: '重复', dates: '次数', gaveWay: '让出', untilAt: '保留到', bookingId: '预约', resultId: '预约', ownerKind: '事项', ownerId: '事项编号', causeId: '缘由',
  occupation: '职业', services: '服务', item: '物品', dueAt: '应还', choice: '意见', where: '地点', purpose: '事由', everybody: '含服务台来人', service: '服务', fromOn: '起', untilOn: '止',
  horizonDays: '最多提前天数', teamsExempt: '团队不占次数', offerMinutes: '保留分钟', heads: '人数', via: '方式', code: '结果', proxy: '代签', anyway: '破例', cameAt: '到场', correction: '更正', appointments: '涉及预约', missed: '未到', missing: '公示差的天数', sha256: '文件指纹',
  termId: '学期', enrolmentId: '孩子', exception: '例外', late: '晚接', told: '谁说的', incident: '有异常',
}
const order = Object.keys(keyLabels)

const restStopFields: Words = { services: '服务', items: '借物' }

const ways: Words = { ...viaLabels, kiosk: '签到屏' }

const childFields: Words = { dualEarner: '双职工', hardship: '困难家庭', mayLeaveAlone: '可自行离开', school: '学校', grade: '年级', guardians: '监护人', health: '健康提示', collectors: '接送人', remark: '备注' }

const personFields: Record<keyof Person, string> = {
  name: '姓名', reading: '读音', readings: '拼音', sex: '性别', birthOn: '出生日期', idNumber: '身份证号', idIssue: '身份证号疑问', otherDocument: '其他证件', phones: '电话', address: '住址', grid: '网格', note: '备注',
}

/** What the codes under a key mean; where one key has different codes in different records, by subject first. */
const valuesOf: Readonly<Record<string, Words>> = {
  'session from': dutyStateLabels, 'session to': dutyStateLabels, 'session state': dutyStateLabels, 'session kind': sessionKindLabels, 'session why': exceptionReasonLabels, 'session reason': cancelReasonLabels, topic: expertCategoryLabels, disposition: dispositionLabels, referredTo: referralLabels, 'appointment from': appointmentStateLabels, 'appointment to': appointmentStateLabels, 'booking from': bookingStateLabels,
  'booking why': { ...stationReasonLabels, ...rejectReasonLabels, ...exceptionReasonLabels }, 'booking fields': bookingFieldLabels, 'houseRules fields': houseRuleLabels,
  'taking reason': stationReasonLabels, 'call reason': callReasonLabels, 'call state': callStateLabels, 'call outcome': callOutcomeLabels, 'waiting state': waitingStateLabels, 'waiting why': { off: '到点时电脑没开' }, 'series rule': ruleKindLabels, ownerKind: ownerKindLabels,
  'attendance code': admissionLabels, 'attendance reason': annulReasonLabels, 'headCount reason': annulReasonLabels,
  'child why': outOfOrderLabels, 'child fields': childFields, 'childDay reason': reopenReasonLabels, told: toldByLabels,
  'calendar kind': hoursKindLabels, 'closure reason': stationReasonLabels, scope: closureScopeLabels,
  'restStop fields': restStopFields, 'restTap reason': tapAnnulLabels, occupation: occupationLabels, services: restServiceLabels, 'restLoan item': restItemLabels, 'restLoan from': loanStateLabels, choice: suggestionLabels,
  'restSuggestion from': suggestionStateLabels, 'restSuggestion to': suggestionStateLabels, where: placeLabels, 'visit purpose': purposeLabels, 'rating service': ratingSubjectLabels,
  waived: waivedRuleLabels, how: missedLabels, what: loanLabels, moment: momentLabels,
  state: bookingStateLabels, via: ways, kind: activityKindLabels, category: expertCategoryLabels, role: roleLabels, level: stationLevelLabels, fields: personFields, filled: personFields,
  why: { ...revealReasonLabels, signedOut: '换人', switched: '换人', idle: '锁屏' }, way: { folder: '存到文件夹', download: '下载' },
}

const NO_NAMES: ReadonlyMap<string, string> = new Map()
const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/
const HASH = /^[0-9a-f]{64}$/
/** Of names that only a machine reads, so many characters are enough to tell one from another. */
const TAIL = 6
/** A longer list is counted. */
const MOST_LISTED = 5

/**
 * The data of a journal row as words: `人数：1，方式：签到屏`. A key or a code without a word stays as it is rather than being
 * lost, and so does text that is no JSON: whoever reads of a journal that was tampered with must see what is there.
 * `names`: what the rooms and experts behind the ids are called; any other id is told by its tail.
 */
export function detailText(subject: string, data: string, names: ReadonlyMap<string, string> = NO_NAMES): string {
  try {
    return wordsOf({ subject, names }, JSON.parse(data) as object, '：', '，')
  } catch {
    return data
  }
}

interface Row {
  readonly subject: string
  readonly names: ReadonlyMap<string, string>
}

function wordsOf(row: Row, data: object, colon: string, comma: string): string {
  const told = Object.entries(data).toSorted(([one], [other]) => placeOf(one) - placeOf(other))
  return told.map(([key, value]) => `${keyLabels[key] ?? key}${colon}${valueText(row, key, value)}`).join(comma)
}

/** What has no word comes last. */
function placeOf(key: string): number {
  return key in keyLabels ? order.indexOf(key) : order.length
}

function valueText(row: Row, key: string, value: unknown): string {
  if (value === null) return '无'
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number') return key.endsWith('At') ? momentText(value) : String(value)
  if (typeof value === 'string') return codeText(row, key, value)
  if (Array.isArray(value)) return value.length > MOST_LISTED && !(key in valuesOf) ? `${value.length} 项` : value.map((item: unknown) => valueText(row, key, item)).join('、')
  return `（${wordsOf(row, value as object, ' ', '，')}）`
}

function codeText({ subject, names }: Row, key: string, code: string): string {
  const name = names.get(code)
  if (name !== undefined) return name
  if (ULID.test(code)) return `…${code.slice(-TAIL)}`
  if (HASH.test(code)) return `${code.slice(0, TAIL)}…`
  return (valuesOf[`${subject} ${key}`] ?? valuesOf[key])?.[code] ?? code
}
