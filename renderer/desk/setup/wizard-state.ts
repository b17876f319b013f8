import type { OpeningHours } from '../../../shared/contract/calendar.ts'
import type { NewMode } from '../../../shared/contract/rooms.ts'
import type { Community, StationLevel } from '../../../shared/contract/setup.ts'
import { isWeakPin } from '../../../shared/domain/staff/pin.ts'
import { missingInHours } from '../calendar/hours-check.ts'

/** The steps of the first run, in order. */
export const steps = ['station', 'rooms', 'hours', 'lead', 'district', 'recovery'] as const
export type Step = (typeof steps)[number]

export const stepTitles: Record<Step, string> = { station: '选择站点', rooms: '场地', hours: '开放时间', lead: '站长账号', district: '区里公钥', recovery: '恢复密钥' }

/** A room of the house; one that was suggested comes with the uses it is usually made ready for. */
export interface DraftRoom {
  readonly name: string
  readonly capacity: number
  readonly modes?: NewMode[]
}

export interface Draft {
  readonly community: Community | null
  readonly name: string
  readonly level: StationLevel
  readonly rooms: readonly DraftRoom[]
  readonly hours: readonly OpeningHours[]
  readonly leadName: string
  readonly pin: string
  readonly pinAgain: string
  readonly districtKey: string
}

export const emptyDraft: Draft = { community: null, name: '', level: 'community', rooms: [], hours: [], leadName: '', pin: '', pinAgain: '', districtKey: '' }

/** The usual name of a station of this community. */
export function usualName(community: Community): string {
  return `${community.name}${community.kind === 'village' ? '党群服务站' : '党群服务中心'}`
}

/** What is still missing on a step, as a sentence; null when it can be left. */
export function missingOn(step: Step, draft: Draft): string | null {
  switch (step) {
    case 'station':
      if (!draft.community) return '请选择本站所在的社区（村）。'
      return draft.name.trim() === '' ? '请填写本站名称。' : null
    case 'rooms':
      if (draft.rooms.length === 0) return '请至少保留一个场地。'
      if (draft.rooms.some((room) => room.name.trim() === '')) return '有场地还没有名字。'
      return new Set(draft.rooms.map((room) => room.name.trim())).size < draft.rooms.length ? '有两个场地名字相同。' : null
    case 'hours':
      return missingInHours(draft.hours)
    case 'lead':
      if (draft.leadName.trim() === '') return '请填写站长姓名。'
      if (!/^\d{4,12}$/.test(draft.pin)) return 'PIN 要 4 到 12 位数字。'
      if (isWeakPin(draft.pin)) return 'PIN 太简单，不要用 1234、0000 这样的。'
      return draft.pin === draft.pinAgain ? null : '两次输入的 PIN 不一样。'
    case 'district':
    case 'recovery':
      return null
  }
}
