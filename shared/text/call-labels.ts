import type { CallItem, CallOutcome, CallReason, CallState } from '../contract/scheduling-calls.ts'
import type { WaitingItem } from '../contract/scheduling-waiting.ts'

export const callReasonLabels: Record<CallReason, string> = { taken: '站方征用', closed: '取消', offer: '候补轮到', expertLeave: '能人请假', standIn: '能人替换', moved: '改期', undecided: '没有审批', activityCancelled: '活动取消', activityMoved: '活动改期', placeOffered: '轮到名额', childLate: '孩子没接走', childMissing: '孩子没到' }

export const callStateLabels: Record<CallState, string> = { open: '待打', reached: '已通知，待答复', noAnswer: '没接通', done: '办结' }

export const callOutcomeLabels: Record<CallOutcome, string> = { accepted: '接受', declined: '不要了', told: '已告知', expired: '过时', withdrawn: '不用打了' }

export const waitingStateLabels: Record<WaitingItem['state'], string> = { waiting: '候补中', offered: '已轮到', booked: '已预约', declined: '不要了', expired: '没接上', withdrawn: '已退出', lapsed: '已过时' }

/** What a call is about. */
export const ownerKindLabels: Record<CallItem['ownerKind'], string> = { booking: '场地预约', session: '坐诊', appointment: '咨询预约', activity: '活动', registration: '报名', waiting: '候补', child: '四点半学堂' }
