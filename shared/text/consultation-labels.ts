import type { DutySession, Outcome, SessionExpert } from '../contract/duty-sessions.ts'
import { takesAppointments, type CancelReason } from '../domain/consultations/session-state.ts'

/** The Chinese words of duty sessions and what comes of them (domain reference §b4, §b5). */
export const dutyStateLabels: Record<DutySession['state'], string> = {
  planned: '排班', published: '已公示', open: '可约', running: '进行中', closed: '已结束', rescheduled: '已改期', expertAbsent: '能人请假', cancelled: '已取消',
}

/** Where a session stands. `约满` is said of what can be booked ahead, with what still stands beside it: places kept for who comes by, or places without a time. */
export function sessionStateText({ state, full, slots, taken, places, walkInPlaces, walkInLeft }: Pick<DutySession, 'state' | 'full' | 'slots' | 'taken' | 'places' | 'walkInPlaces' | 'walkInLeft'>): string {
  if (!full || !takesAppointments(state)) return dutyStateLabels[state]
  if (slots !== null && taken < places + walkInPlaces) return '时间约满'
  return walkInLeft > 0 ? `约满，现场余 ${walkInLeft}` : '约满'
}

/** Why a session is cancelled, as it is told on the phone. */
export const cancelReasonLabels: Record<CancelReason, string> = { expert: '能人来不了', room: '场地用不了', nobody: '没有人约', other: '其他原因' }

export const sessionKindLabels: Record<DutySession['kind'], string> = { consultation: '咨询坐诊', reception: '驻站接访' }

export const dispositionLabels: Record<Outcome['disposition'], string> = { answered: '当场答复', advised: '给出建议', materials: '告知材料', again: '约下次', homeVisit: '约上门', referred: '转介' }

export const referralLabels: Record<NonNullable<Outcome['referredTo']>, string> = { hospital: '医院', legalAid: '法律援助', justiceOffice: '司法所', other: '其他' }

type Delegacy = NonNullable<SessionExpert['delegate']>

export const delegateLabels: Record<Delegacy['kind'], string> = { party: '党代表', npc: '人大代表', cppcc: '政协委员' }

export const levelLabels: Record<Delegacy['level'], string> = { national: '全国', province: '省', city: '市', county: '区（县）', town: '镇' }
