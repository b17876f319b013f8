import { describe, expect, it } from 'vitest'
import { detailText } from '../../../shared/text/journal-details.ts'

const ID = '01M9705Q4ZZZZZZZZZZZ1GMQYX'
const AT = Date.parse('2026-12-07T09:00:00+08:00')

describe('what a journal row says in words', () => {
  it.each<[string, object, string]>([
    ['headCount', { heads: 1, sessionId: ID, via: 'kiosk' }, '场次：…1GMQYX，人数：1，方式：签到屏'],
    ['attendance', { via: 'phoneTail' }, '方式：手机号后四位'],
    ['activitySession', { capacity: null, listed: true, startsAt: AT }, '开始：12月7日 09:00，人数上限：无，签到屏列名单：是'],
    ['appointment', { from: 'booked', to: 'arrived' }, '原来：已约，现在：已到'],
    ['session', { from: 'closed', appointments: 3 }, '原来：已结束，涉及预约：3'],
    ['booking', { from: { roomId: ID, startsAt: AT }, to: { roomId: ID, startsAt: AT } }, '原来：（场地 …1GMQYX，开始 12月7日 09:00），现在：（场地 …1GMQYX，开始 12月7日 09:00）'],
    ['booking', { from: 'noShow', state: 'approved' }, '原来：爽约，状态：已预约'],
    ['resident', { fields: ['name', 'reading', 'phones', 'address', 'grid', 'note'] }, '改了：姓名、读音、电话、住址、网格、备注'],
    ['resident', { why: 'contact' }, '原因：联系本人'],
    ['staff', { why: 'idle' }, '原因：锁屏'],
    ['staff', { role: 'lead', active: true, renamed: false }, '角色：站长，在用：是，改了姓名：否'],
    ['expert', { added: 43, experts: Array.from({ length: 43 }, () => ID), sha256: 'ab12cd'.padEnd(64, '0') }, '新增：43，能人：43 项，文件指纹：ab12cd…'],
    ['calendar', { rows: [{ closes: '12:00', opens: '08:00', weekdays: '12345' }] }, '行：（星期 12345，开门 08:00，关门 12:00）'],
    ['exchange', { sequence: 2, way: 'folder' }, '序号：2，交付方式：存到文件夹'],
    ['restTap', { occupation: 'courier', services: ['water', 'charging'], via: 'kiosk' }, '职业：快递员，服务：喝水、充电，方式：签到屏'],
    ['restTap', { reason: 'twice' }, '原因：重复点了'],
    ['restLoan', { item: 'umbrella', from: 'lost' }, '原来：丢失，物品：雨伞'],
    ['restStop', { fields: ['services', 'items'] }, '改了：服务、借物'],
    ['restSuggestion', { from: 'new', to: 'done' }, '原来：新，现在：已办'],
    ['visit', { where: 'door', purpose: 'tour', heads: 3 }, '地点：门口，事由：参观，人数：3'],
    ['doorTotal', { heads: null, everybody: true }, '含服务台来人：是，人数：无'],
    ['rating', { service: 'appointment' }, '服务：咨询'],
    ['help', {}, ''],
  ])('%s %j', (subject, data, words) => {
    expect(detailText(subject, JSON.stringify(data))).toBe(words)
  })

  it('calls a room by its name where that is known, and any other id by its tail', () => {
    const data = JSON.stringify({ roomId: ID, residentId: '01M9705Q4ZZZZZZZZZZZ1GMQYY' })

    expect(detailText('booking', data, new Map([[ID, '多功能厅']]))).toBe('居民：…1GMQYY，场地：多功能厅')
  })

  it('loses nothing it has no word for', () => {
    expect(detailText('booking', '{"mode":"cinema","state":"floating"}')).toBe('状态：floating，mode：cinema')
    expect(detailText('booking', '{"state":')).toBe('{"state":')
    expect(detailText('booking', 'null')).toBe('null')
  })
})
