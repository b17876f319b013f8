import type { ActivityKind } from '../contract/activities.ts'
import type { ExpertCategory, ExpertCause, ListedExpert } from '../contract/experts.ts'
import type { AppointmentState } from '../contract/duty-sessions.ts'
import type { RevealReason } from '../contract/residents.ts'
import type { BookingState } from '../contract/scheduling.ts'
import type { StationLevel } from '../contract/setup.ts'
import type { Role } from '../contract/staff.ts'
import type { PlanCause } from '../domain/activities/plan/plan.ts'
import type { ClosureScope } from '../domain/calendar/closure.ts'
import type { HoursKind } from '../domain/calendar/opening-hours.ts'

/** The one place where codes get their Chinese labels. */
export const roleLabels: Record<Role, string> = { desk: '前台', lead: '站长', auditor: '审计（只读）' }

export const stationLevelLabels: Record<StationLevel, string> = { district: '区级中心', street: '街道（镇）中心', community: '社区（村）服务站', estate: '小区（商圈）服务站' }

export const bookingStateLabels: Record<BookingState, string> = {
  registered: '已登记', approved: '已预约', inUse: '使用中', completed: '已完成', rejected: '不予安排', cancelledByApplicant: '本人取消', cancelledByStation: '站方调整', noShow: '爽约', endedEarly: '提前结束',
}

export const expertCategoryLabels: Record<ExpertCategory, string> = {
  medical: '医疗', legal: '法律', education: '教育', psychology: '心理', mediation: '调解', culture: '文体', repair: '维修', finance: '财务', other: '其他',
}

export const expertCauseLabels: Record<ExpertCause, string> = { 'no-name': '没有姓名', 'no-speciality': '没有专业特长', 'phone-unreadable': '电话看不懂', 'per-visit-unreadable': '接待人数看不懂' }

export const expertOutcomeLabels: Record<ListedExpert['outcome'], string> = { new: '新增', known: '已在库里', repeated: '表里重复', unnamed: '没有姓名' }

export const appointmentStateLabels: Record<AppointmentState, string> = {
  booked: '已约', arrived: '已到', inService: '服务中', served: '已服务', noShow: '未到', cancelled: '已取消', referred: '已转介',
}

export const activityKindLabels: Record<ActivityKind, string> = {
  clinic: '健康义诊', training: '培训讲座', culture: '文体活动', partyDay: '主题党日', volunteering: '志愿服务', deliberation: '邻里议事',
  governanceSchool: '社区治理学校', afterSchool: '四点半学堂', restStop: '暖新驿站', other: '其他',
}

export const planCauseLabels: Record<PlanCause, string> = {
  'no-date': '没有日期', 'date-unreadable': '日期看不懂', 'no-time': '没有时间', 'time-unreadable': '时间看不懂', 'no-title': '没有活动名称', 'no-place': '没有地点', 'heads-unreadable': '人数看不懂',
}

export const revealReasonLabels: Record<RevealReason, string> = { contact: '联系本人', identity: '核对身份', form: '填写表格', correction: '更正登记', other: '其他工作需要' }

export const sexLabels: Record<'male' | 'female' | 'unknown', string> = { male: '男', female: '女', unknown: '未说明' }

export const sessionStateLabels: Record<'planned' | 'open' | 'ended' | 'cancelled', string> = { planned: '待签到', open: '签到中', ended: '已结束', cancelled: '已取消' }

export const hoursKindLabels: Record<HoursKind, string> = { regular: '日常', evening: '晚间', weekend: '周末', staggered: '错时延时', holiday: '节假日' }

export const closureScopeLabels: Record<ClosureScope, string> = { station: '全站', room: '场地', expert: '能人' }
