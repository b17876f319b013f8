import type { Enrolment, OutOfOrderReason } from '../contract/after-school.ts'
import type { ReopenReason, Stay, ToldBy } from '../contract/after-school-days.ts'
import type { RefusalData } from '../contract/errors.ts'

export const enrolmentStateLabels: Record<Enrolment['state'], string> = { applied: '已申请', consentSigned: '已签同意书', enrolled: '在册', paused: '暂停', withdrawn: '已退出', ended: '已结束' }

export const stayStateLabels: Record<Stay['state'], string> = { expected: '应到', arrived: '已到', handedOver: '已接走', leftAlone: '自行离开', excused: '请假', unexplained: '未到未请假', parentCalled: '已联系家长' }

export const toldByLabels: Record<ToldBy, string> = { phone: '家长来电', inPerson: '家长当面说', message: '家长发消息', school: '学校通知' }

export const outOfOrderLabels: Record<OutOfOrderReason, string> = { sibling: '兄弟姐妹已在班', emergency: '家庭突发困难', superior: '上级安排', unreachable: '前面的联系不上' }

export const reopenReasonLabels: Record<ReopenReason, string> = { wrongState: '状态登记错了', wrongTime: '时间登记错了', wrongCollector: '接送人登记错了', forgotten: '漏登记' }

export const termStateLabels: Record<'open' | 'ended', string> = { open: '开班', ended: '已结束' }

export const handOverTroubleText: Record<RefusalData<'HAND_OVER_REFUSED'>['trouble'], string> = {
  notListed: '这位不在授权接送人里。', notAdult: '这位还不满 18 岁，不能接孩子。', noName: '请写来接的人是谁。', noReason: '请写明原因（至少 4 个字）。', noCallNote: '请先打电话给家长核实，写下家长怎么说（至少 4 个字）。', notAlone: '家长没有同意孩子自行离开。',
}

export function detailsTroubleText(trouble: RefusalData<'CHILD_DETAILS'>['trouble'], most: number): string {
  switch (trouble) {
    case 'phones':
      return '监护人电话至少要两个不同的号码。'
    case 'collectors':
      return `授权接送人最多 ${most} 位。`
    case 'notAdult':
      return '接送人要满 18 岁。今年才满 18 岁的，明年起才能登记。'
  }
}

/** Who stands in the way, named, each with where the day stands. */
export function childrenStillHere({ children }: RefusalData<'CHILD_STILL_HERE'>): string {
  const named = children.map(({ name, on, state }) => `${name}（${Number(on.slice(5, 7))}月${Number(on.slice(8))}日${stayStateLabels[state as Stay['state']] ?? ''}）`)
  return `还不能：${named.join('、')} 没有办结。请先交接、登记请假或联系家长。`
}
