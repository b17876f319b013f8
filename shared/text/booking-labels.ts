import type { BookingRecord, ExceptionReason, Inspection, Loan, RejectReason, StationReason } from '../contract/booking.ts'
import type { HouseRules } from '../contract/scheduling-bookings.ts'

/** Why the station takes a room back from somebody. */
export const stationReasonLabels: Record<StationReason, string> = { meeting: '上级会议', election: '选举', flood: '防汛应急', inspection: '上级检查', repair: '设施维修', other: '其他' }

export const rejectReasonLabels: Record<RejectReason, string> = { purpose: '用途不合适', time: '时间不合适', quota: '近期已约得多', details: '信息不全', other: '其他' }

export const exceptionReasonLabels: Record<ExceptionReason, string> = { superior: '上级安排', emergency: '应急需要', publicGood: '公益需要', notMeant: '规定本不针对这种情况', other: '其他' }

/** What a rule is called where it was waived. */
export const waivedRuleLabels: Record<NonNullable<BookingRecord['exception']>['rules'][number], string> = {
  longestUse: '最长使用', notice: '提前时间', horizon: '最远日期', refusedPurpose: '用途', personCount: '每人次数', personMinutes: '每人时长', teamCount: '团队次数', teamMinutes: '团队时长', consecutive: '连续使用', outsideHours: '开放时间',
}

export const houseRuleLabels: Record<keyof HouseRules, string> = {
  longestUseMinutes: '最长使用', noticeMinutes: '提前时间', horizonDays: '最远日期', person: '每人限额', team: '团队限额', mostConsecutive: '连续使用', refusedPurposes: '不接受的用途', outsideHours: '开放时间以外',
  approval: '站长审批', releaseAfterMinutes: '没人来时释放', missed: '爽约提醒', returnGraceMinutes: '归还宽限',
}

export const loanLabels: Record<Loan['what'], string> = { key: '钥匙', equipment: '借用设备' }

export const momentLabels: Record<Inspection['moment'], string> = { before: '使用前', after: '使用后' }

/** How it came to be known that nobody came. */
export const missedLabels: Record<NonNullable<BookingRecord['missedAs']>, string> = { told: '前台登记', waited: '等到时间没有人来', unseen: '到点时电脑没开，没人登记，不算爽约' }

export const bookingFieldLabels: Readonly<Record<string, string>> = { purpose: '用途', headsExpected: '预计人数', sound: '音响', equipment: '借用设备', contact: '负责人' }
