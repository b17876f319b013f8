import type { LeftCause } from '../contract/availability.ts'
import type { Standing } from '../contract/experts.ts'
import type { Candidate } from '../contract/leaves.ts'
import type { Politics, ServiceMode } from '../domain/consultations/expert-record.ts'
import { spanText } from './time.ts'

export const politicsLabels: Record<Politics, string> = { party: '中共党员', probationary: '预备党员', league: '共青团员', otherParty: '民主党派', none: '群众', unknown: '未说明' }

export const serviceModeLabels: Record<ServiceMode, string> = { onDuty: '坐班', byAppointment: '预约', homeVisit: '上门', phone: '电话' }

/** Why the words of an office are left for a person. */
export const leftCauseLabels: Record<LeftCause, string> = {
  blank: '没有写时间', words: '有看不懂的字', 'no-days': '没说是哪些天', 'no-time': '没说几点', scope: '说不准哪一条除外', contradiction: '前后不一致',
}

const ends = { term: '任期', qualification: '资格证' } as const

/** Where an expert stands, in a few words; empty where nothing is to be said. */
export function standingText({ kind, what, on }: Standing): string {
  const thing = what === undefined ? '' : ends[what]
  switch (kind) {
    case 'good': return ''
    case 'left': return '已退出'
    case 'over': return `${thing}已于 ${on ?? ''} 到期，不能再排班`
    case 'extended': return `${thing}已到期，站长准许延用至 ${on ?? ''}`
    case 'ending': return `${thing} ${on ?? ''} 到期`
    case 'published': return `公示期至 ${on ?? ''}`
  }
}

/** Why an expert cannot take a session, in a few words. */
export function troubleText(trouble: NonNullable<Candidate['trouble']>): string {
  switch (trouble.kind) {
    case 'over': return `${ends[trouble.what]}已于 ${trouble.on} 到期`
    case 'away': return '这段时间请假'
    case 'busy': return `已有“${trouble.title}”（${spanText(trouble.startsAt, trouble.endsAt)}）`
  }
}
