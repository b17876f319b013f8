import type { SessionRules, CancelReason } from '../domain/activities/session-rules.ts'

/** How those who come are counted. */
export const countsLabels: Record<SessionRules['counts'], string> = { both: '记名，也可以只计人数', names: '都要记名', heads: '只计人数' }

/** How often one may come in. */
export const entriesLabels: Record<SessionRules['entries'], string> = { once: '不能', afterExit: '登记离开的可以', several: '随便进出' }

/** Why a session is cancelled. */
export const cancelReasonLabels: Record<CancelReason, string> = { weather: '天气', fewPeople: '人太少', organiser: '主办方有事', superior: '上级安排', other: '其他' }
