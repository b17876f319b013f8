import { describe, expect, it, vi } from 'vitest'
import { readTables } from '../../electron/station/intake/read-table.ts'
import type { Cell } from '../../shared/domain/tables/table.ts'
import { at, openBookingDesk } from '../support/bookings.ts'

/** The rows of an exported list as an office would open it: title, head line, headings, then the lines; empty cells are null. */
async function rowsOf({ xlsx }: { readonly xlsx: string }): Promise<readonly (readonly Cell[])[]> {
  const [sheet] = await readTables(Buffer.from(xlsx, 'base64'))
  return sheet?.rows ?? []
}

describe('a list as a workbook', () => {
  it('of the calls to be made has who, why and what can be offered, the phone masked', async () => {
    const { desk, hall, book } = await openBookingDesk()
    const choir = await book('15:00', '16:00')
    await desk.scheduling.takeRoom({ roomId: hall.id, startsAt: at('15:00'), endsAt: at('16:00'), reason: 'meeting', purpose: '会议', seen: [choir.id] })

    const made = await desk.scheduling.callListXlsx()

    expect(made.fileName).toBe('待打电话_2026-12-07.xlsx')
    const [[title] = [], [head] = [], headings, line, ...more] = await rowsOf(made)
    expect([title, head]).toEqual(['待打电话', '服务站：龙桥社区党群服务中心　共 1 条　制表：12月7日 09:00'])
    expect(headings).toEqual(['姓名', '电话', '事由', '内容', '可以换到', '保留到', '情况', '打过几次', '记录'])
    expect(line?.slice(0, 4)).toEqual(['合唱队', '138****1234', '站方征用', '多功能厅 12月7日 周一 15:00–16:00 排练'])
    expect(line?.[4]).toContain('会议室 12月7日 星期一 15:00–16:00')
    expect(line?.[7]).toBe(0)
    expect(more).toEqual([])
  })

  it('of the wait-list has the order, the wish and what is kept for whom', async () => {
    const { desk, hall, book } = await openBookingDesk()
    await book('15:00', '16:00')
    for (const [name, from] of [['太极队', '15:00'], ['书法班', '16:00']] as const) {
      await desk.scheduling.joinWaiting({ roomId: hall.id, startsAt: at(from), endsAt: at(from) + 3_600_000, heads: 12, purpose: '练习', team: { name, phone: '13812341234' } })
    }

    const [, , , first, second] = await rowsOf(await desk.scheduling.waitingListXlsx())

    expect(first).toEqual([1, '太极队', '138****1234', '12月7日 星期一 15:00–16:00', '多功能厅', 12, '练习', '候补中', null, null])
    expect(second).toEqual([null, '书法班', '138****1234', '12月7日 星期一 16:00–17:00', '多功能厅', 12, '练习', '已轮到', '多功能厅', '12月7日 09:30'])
  })

  it('of what waits for the lead has room to write the word', async () => {
    const { desk, book, setRules } = await openBookingDesk()
    await setRules({ approval: { by: 'lead', purposes: [], roomIds: [], sound: false } })
    const { number } = await book('15:00', '16:00')

    const [, , headings, line] = await rowsOf(await desk.scheduling.approvalsXlsx())

    expect(headings?.at(-1)).toBe('站长意见')
    expect(line?.slice(0, 7)).toEqual([number, '12月7日 星期一 15:00–16:00', '多功能厅', '合唱队', '138****1234', '排练', 5])
  })

  it('of what is not back has the thing, the holder and since when', async () => {
    const { desk, clerk, book, clock } = await openBookingDesk()
    const { id: bookingId } = await book('09:00', '10:00')
    await clerk.scheduling.handOver({ bookingId, version: 1, what: 'key', step: 'out' })
    clock.now = at('11:00')

    const [, , , line] = await rowsOf(await desk.scheduling.overdueXlsx())

    expect(line?.slice(0, 5)).toEqual(['钥匙', '合唱队', '138****1234', '多功能厅', '12月7日 10:00'])
  })

  it('is there with its headings when nobody is on it', async () => {
    const { desk } = await openBookingDesk()

    for (const made of [await desk.scheduling.callListXlsx(), await desk.scheduling.waitingListXlsx(), await desk.scheduling.approvalsXlsx(), await desk.scheduling.overdueXlsx()]) expect(await rowsOf(made)).toHaveLength(3)
  })
})

describe('what waits for the lead', () => {
  it('is never what is over, however far back', async () => {
    const { desk, book, clock, setRules, station } = await openBookingDesk()
    await setRules({ approval: { by: 'lead', purposes: [], roomIds: [], sound: false } })
    await book('10:00', '11:00')
    const { id } = await book('15:00', '16:00')
    clock.now = at('11:00')
    const opened = vi.spyOn(station.parts.sealer, 'open')

    expect((await desk.scheduling.approvals()).map((booking) => booking.id)).toEqual([id])
    expect(opened).toHaveBeenCalledTimes(1)
  })
})
