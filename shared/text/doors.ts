import type { RatingSubject } from '../contract/ratings.ts'
import type { Occupation, RestLoan, RestSuggestion, SuggestionChoice, TapAnnulReason } from '../contract/rest-stop.ts'
import type { Notice } from '../contract/notices.ts'
import type { RefusalData } from '../contract/errors.ts'
import type { RatingLevel } from '../domain/ratings/level.ts'
import { dayText, momentText } from './time.ts'

export const occupationLabels: Record<Occupation, string> = {
  courier: '快递员', foodRider: '外卖配送员', rideHailing: '网约车司机', truckDriver: '货车司机', streamer: '网络主播', sanitation: '环卫工人', other: '其他',
}

/** The services a new station starts with, for the journal; what a station adds is told by its id. */
export const restServiceLabels: Readonly<Record<string, string>> = { water: '喝水', charging: '充电', microwave: '热饭', rest: '休息', medicine: '药箱', umbrella: '雨伞' }

export const restItemLabels: Readonly<Record<string, string>> = { umbrella: '雨伞', powerBank: '充电宝', wheelchair: '轮椅' }

export const purposeLabels: Readonly<Record<string, string>> = { errand: '办事', advice: '咨询', activity: '活动', room: '借用场地', tour: '参观', other: '其他' }

export const placeLabels: Record<'desk' | 'door', string> = { desk: '服务台', door: '门口' }

export const tapAnnulLabels: Record<TapAnnulReason, string> = { twice: '重复点了', wrong: '点错了', trial: '试点的' }

export const suggestionLabels: Record<SuggestionChoice, string> = { sockets: '多些插座', seats: '多些座位', hotWater: '热水不够', hours: '开放久一点', cleanliness: '打扫勤一点', content: '挺好的' }

export const suggestionStateLabels: Record<RestSuggestion['state'], string> = { new: '新', read: '已看', done: '已办' }

export const loanStateLabels: Record<RestLoan['state'], string> = { lent: '借出', returned: '已还', lost: '丢失' }

export const ratingLevelLabels: Record<RatingLevel, string> = { 5: '非常满意', 4: '满意', 3: '基本满意', 2: '不满意', 1: '非常不满意' }

export const ratingSubjectLabels: Record<RatingSubject, string> = { appointment: '咨询', booking: '场地', activity: '活动' }

export const noticeStandingLabels: Record<Notice['standing'], string> = { now: '正在显示', later: '还没到日期', over: '已过期', withdrawn: '已撤下' }

/** Nobody is named: how many are out, and since when. */
export const noneLeftText = ({ name, out, since }: RefusalData<'NONE_LEFT'>): string =>
  (since === null ? `现在没有可以借的${name}。` : `${name}都借出去了：${out} 件在外面，最早的一件是 ${momentText(since)} 借走的。请换一样，或请工作人员帮忙。`)

/** `12月8日`: what is lent is due at the end of a day, and the day is what counts. */
export const dueDayText = (dueAt: number): string => dayText(dueAt - 1)

/** `14:00–15:00`. */
export const hourSpanText = (hour: number): string => `${clock(hour)}–${clock(hour + 1)}`

const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`
