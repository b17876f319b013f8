import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { openBookingDesk } from '../support/bookings.ts'

describe('the register of a month', () => {
  it('has every number by time, void ones too, with what the desk typed and nothing else', async () => {
    const { clerk, desk, book, person } = await openBookingDesk()
    const used = await book('09:00', '10:00')
    const out = await clerk.scheduling.handOver({ bookingId: used.id, version: used.version, what: 'key', step: 'out' })
    const seen = await clerk.scheduling.inspect({ bookingId: used.id, version: out.version, moment: 'before', ok: true })
    await clerk.scheduling.close({ bookingId: used.id, version: seen.version, headsActual: 18, loansBack: true })
    const dropped = await book('14:30', '15:30', { residentId: person.id })
    await clerk.scheduling.cancel({ bookingId: dropped.id, version: dropped.version, by: 'applicant' })
    await book('10:00', '11:00', {}, '2027-01-04')

    const { html, title } = await desk.scheduling.register({ month: '2026-12' })

    expect(title).toBe('功能室使用登记表（2026年12月）')
    expect(cellsOf(html)).toEqual([
      ['CD2026-0001', '12-07', '09:00–10:00', '多功能厅', '合唱队', '', '138****1234', '排练', '5', '18', '否', '', '09:00 / 09:00', '正常 / 　', '', '', '提前结束'],
      ['CD2026-0002', '12-07', '14:30–15:30', '多功能厅', '陈丽芳', '', '139****0001', '排练', '5', '', '否', '', '', '', '', '', '作废（本人取消）'],
    ])
    expect(html).toContain('共 2 号，作废 1 号')
    expect(html).toContain('第 1 页 共 1 页')
    expect(html).not.toContain('13812341234')
  })

  it('goes on to a second sheet after fourteen lines', async () => {
    const { desk, book } = await openBookingDesk()
    for (let day = 7; day < 12; day += 1) for (const hour of ['14:30', '15:30', '16:30']) await book(hour, `${Number(hour.slice(0, 2)) + 1}:30`, {}, `2026-12-${String(day).padStart(2, '0')}`)

    const { html } = await desk.scheduling.register({ month: '2026-12' })

    expect(html.match(/<section class="page">/gu)).toHaveLength(2)
    expect(html).toContain('第 2 页 共 2 页')
    expect(cellsOf(html)).toHaveLength(15)
  })

  it('is an empty sheet to write on in a month without bookings', async () => {
    const { desk } = await openBookingDesk()

    const { html } = await desk.scheduling.register({ month: '2026-11' })

    expect(html.match(/<tr class="">/gu)).toHaveLength(14)
    expect(html).toContain('共 0 号，作废 0 号')
  })

  it('is printed by the host, or refused where nothing can print', async () => {
    const printed: string[] = []
    const { desk } = await openBookingDesk({ pdf: (html) => {
      printed.push(html)
      return Promise.resolve(new TextEncoder().encode('%PDF'))
    } })
    const { desk: without } = await openBookingDesk()

    expect(await desk.scheduling.registerPdf({ month: '2026-12' })).toEqual({ pdf: btoa('%PDF'), fileName: '功能室使用登记表_2026-12.pdf' })
    expect(printed[0]).toContain('size: A4 landscape')
    await expect(without.scheduling.registerPdf({ month: '2026-12' })).rejects.toMatchObject({ code: 'NO_PRINTER' })
  })

  it('is a workbook with the same lines, heads as numbers', async () => {
    const { desk, book } = await openBookingDesk()
    await book('10:00', '11:00')

    const { xlsx, fileName } = await desk.scheduling.registerXlsx({ month: '2026-12' })
    const list = await desk.scheduling.bookingsXlsx({ from: '2026-12-07', days: 7 })

    const { sheets: [sheet] } = await readXlsx(Buffer.from(xlsx, 'base64'))
    expect([fileName, list.fileName]).toEqual(['功能室使用登记表_2026-12.xlsx', '场地预约_2026-12-07_7天.xlsx'])
    expect(sheet?.rows[2]?.slice(0, 5)).toEqual(['编号', '日期', '起止时间', '场地', '使用单位/团队'])
    expect(sheet?.rows[3]?.slice(0, 9)).toEqual(['CD2026-0001', '12-07', '10:00–11:00', '多功能厅', '合唱队', '', '138****1234', '排练', 5])
  })
})

/** The lines of the printed register that have a number. */
function cellsOf(html: string): readonly (readonly string[])[] {
  const rows = [...html.matchAll(/<tr class="[a-z]*">(.*?)<\/tr>/gsu)].map(([, row = '']) => [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gsu)].map(([, text = '']) => text.replace(/&#(\d+);/gu, (_, code: string) => String.fromCharCode(Number(code)))))
  return rows.filter(([number]) => number !== '')
}
