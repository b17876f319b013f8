import type { Block } from './board-view.ts'

/** Where something on the board is changed that cannot be moved on it: in words, and the page that does it. */
export interface Elsewhere {
  readonly says: string
  readonly page: string
  /** What to open there; null for the page itself. */
  readonly id: string | null
  /** What the link to it is called. */
  readonly link: string
}

/** Null for a booking that can be moved here. `ofExpert`: the block stands in the row of an expert. */
export function elsewhereOf({ kind, ownerId, movable, ofExpert }: Pick<Block, 'kind' | 'ownerId' | 'movable' | 'ofExpert'>): Elsewhere | null {
  switch (kind) {
    case 'booking':
      return movable ? null : { says: '已经结束，时间和场地不能再改', page: 'board', id: ownerId, link: '看这个预约' }
    case 'session':
    case 'appointment':
      return { says: '坐诊的时间和场地在这场坐诊里改', page: 'consultations', id: ownerId, link: '去改这场坐诊' }
    case 'activity':
      return { says: '活动的时间和场地在这场活动里改', page: 'activities', id: ownerId, link: '去改这场活动' }
    case 'closure':
      return ofExpert
        ? { says: '能人请假在“坐诊排班”里改', page: 'duty-plan', id: null, link: '去坐诊排班' }
        : { says: '停用由站长在“设置”里改', page: 'settings', id: null, link: '去设置' }
    case 'offer':
      return { says: '给候补的人留着，在“待打电话”里办', page: 'calls', id: null, link: '去打电话' }
    case 'preparation':
      return { says: '布置和收拾的时间跟着它的安排走，不能单独改', page: 'board', id: null, link: '' }
  }
}
