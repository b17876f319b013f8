import type { BoardItem } from '../../../shared/contract/scheduling.ts'
import { dutyStateLabels } from '../../../shared/text/consultation-labels.ts'
import { bookingStateLabels, sessionStateLabels } from '../../../shared/text/labels.ts'

export const kindLabels: Record<BoardItem['kind'], string> = { booking: '预约', session: '坐诊', activity: '活动', closure: '停用', preparation: '准备', appointment: '咨询预约', offer: '候补保留' }

/** The state of what stands on the board, in the words of its own capability. */
export function stateLabel(item: Pick<BoardItem, 'kind' | 'state'>): string {
  const labels: Partial<Record<BoardItem['kind'], Readonly<Record<string, string>>>> = { booking: { ...bookingStateLabels, registered: '待同意' }, session: dutyStateLabels, activity: sessionStateLabels }
  return labels[item.kind]?.[item.state] ?? ''
}
