import { assertNever } from '../../../shared/domain/assert-never.ts'
import { DAYS, EXPERTS, PEOPLE, ROOMS, TEAMS, TIMES, type Act } from './acts.ts'

const NTH = '一二三四五六七八九十'

/** What an act is, in the words a desk would use: `12月8日 合唱队 订 东厅 9:00–10:00`. */
export function wordsOf(act: Act): string {
  switch (act.kind) {
    case 'book': return `${day(act)} ${TEAMS[act.team]} 订 ${ROOMS[act.room]} ${span(act)}`
    case 'series': return `${day(act)} 起 ${TEAMS[act.team]} 每周订 ${ROOMS[act.room]} ${span(act)}，${act.weeks} 周，冲突的${act.elsewhere ? '换一个' : '不要'}`
    case 'move': return `第${nth(act)}个预约 改到 ${day(act)} ${ROOMS[act.room]} ${span(act)}`
    case 'take': return `站方征用 ${ROOMS[act.room]} ${day(act)} ${span(act)}`
    case 'wait': return `${TEAMS[act.team]} 候补 ${ROOMS[act.room]} ${day(act)} ${span(act)}`
    case 'close': return `停用 ${subjectOf(act)} ${day(act)} ${span(act)}，已有的${act.take ? '收回' : '保留'}`
    case 'session': return `${day(act)} ${EXPERTS[act.expert]} ${act.joint ? `和 ${EXPERTS[(act.expert + 1) % EXPERTS.length]} ` : ''}坐诊 ${ROOMS[act.room]} ${span(act)}${act.style === 'queue' ? '，排队' : ''}`
    case 'activity': return `${day(act)} 活动 ${ROOMS[act.room]} ${span(act)}`
    case 'call off': return `取消 第${nth(act)}场活动`
    case 'call on': return `恢复 第${nth(act)}场活动`
    case 'leave': return `${EXPERTS[act.expert]} 请假 ${day(act)} ${span(act)}，${{ standIn: '有人代', wait: '等消息', cancel: '取消' }[act.does]}`
    case 'appoint': return `${PEOPLE[act.person]} 约 第${nth(act)}场坐诊的第 ${act.start + 1} 个时段`
    case 'standIn': return `${EXPERTS[act.expert]} 代 第${nth(act)}场坐诊`
    case 'call': return `打第${nth(act)}个电话，${act.accept ? '接受' : '不要了'}`
    case 'cancel': return `取消 第${nth(act)}个预约`
    case 'restore': return `恢复 第${nth(act)}个预约`
    case 'give back': return `撤销 第${nth(act)}次征用`
    case 'open': return `解除 第${nth(act)}次停用`
    case 'return': return `撤销 第${nth(act)}次请假`
    case 'leave line': return `第${nth(act)}个候补 退出`
    case 'pass': return `到了 ${day(act)} ${TIMES[act.time]}`
    default: return assertNever(act)
  }
}

/** The name of what is closed: a room, an expert, or the station. */
function subjectOf({ subject }: Extract<Act, { kind: 'close' }>): string {
  return [...ROOMS, ...EXPERTS, '全站'][subject] ?? ''
}

function day({ day: index }: { readonly day: number }): string {
  const [year = '', month, date] = (DAYS[index] ?? '').split('-')
  return `${year === '2026' ? '' : `${year}年`}${Number(month)}月${Number(date)}日`
}

function span({ time, halves }: { readonly time: number; readonly halves: number }): string {
  const [hour = 0, minute = 0] = (TIMES[time] ?? '').split(':').map(Number)
  const end = hour * 60 + minute + 30 * halves
  return `${hour}:${String(minute).padStart(2, '0')}–${Math.floor(end / 60)}:${String(end % 60).padStart(2, '0')}`
}

function nth({ which }: { readonly which: number }): string {
  return NTH[which] ?? String(which + 1)
}
