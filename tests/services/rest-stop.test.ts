import { randomUUID } from 'node:crypto'
import { safe } from '@orpc/client'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { at, MINUTE, openWithActivities } from '../support/activities.ts'

type Ready = Awaited<ReturnType<typeof openWithActivities>>
const tapOf = (occupation: 'courier' | 'foodRider' = 'courier', services = ['water']) => ({ occupation, services, requestId: randomUUID() })
const month = '2026-12'
const today = '2026-12-07'
const taps = async ({ desk }: Ready): Promise<number> => (await desk.restStop.day({ on: today })).taps

describe('a tap at the rest stop', () => {
  it('counts once, and twice the same within a minute is one', async () => {
    const ready = await openWithActivities()
    const { kiosk, clock } = ready

    const first = await kiosk.kiosk.restTap(tapOf())
    expect(first).toMatchObject({ code: 'counted', at: at('09:00') })
    clock.now += 59_000
    expect(await kiosk.kiosk.restTap(tapOf())).toEqual({ code: 'again', tapId: first.tapId, at: at('09:00') })
    expect(await kiosk.kiosk.restTap(tapOf('foodRider'))).toMatchObject({ code: 'counted' })
    clock.now += 1000
    expect(await kiosk.kiosk.restTap(tapOf())).toMatchObject({ code: 'counted' })
    expect(await taps(ready)).toBe(3)
  })

  it('is one when it is sent again after a lost answer, also by a kiosk that has a new port', async () => {
    const ready = await openWithActivities()
    const tap = tapOf()

    const first = await ready.kiosk.kiosk.restTap(tap)
    expect(await ready.station.client('kiosk').kiosk.restTap(tap)).toEqual(first)
    expect(await taps(ready)).toBe(1)
  })

  it('is two at two kiosks, and two of a kind may stand in line at the desk', async () => {
    const ready = await openWithActivities()

    await ready.kiosk.kiosk.restTap(tapOf())
    expect(await ready.station.client('kiosk').kiosk.restTap(tapOf())).toMatchObject({ code: 'counted' })
    await ready.desk.restStop.tap(tapOf())
    await ready.desk.restStop.tap(tapOf())
    expect(await taps(ready)).toBe(4)
  })

  it('is taken back within ten seconds at its own kiosk, and then counts anew', async () => {
    const ready = await openWithActivities()
    const { kiosk, station, clock } = ready
    const { tapId } = await kiosk.kiosk.restTap(tapOf())

    expect(await station.client('kiosk').kiosk.restUndo({ tapId })).toEqual({ undone: false })
    expect(await kiosk.kiosk.restUndo({ tapId })).toEqual({ undone: true })
    expect(await kiosk.kiosk.restUndo({ tapId })).toEqual({ undone: false })
    const again = await kiosk.kiosk.restTap(tapOf())
    expect(again.code).toBe('counted')
    clock.now += 13_000
    expect(await kiosk.kiosk.restUndo({ tapId: again.tapId })).toEqual({ undone: false })
    expect(await taps(ready)).toBe(1)
  })

  it('is annulled at the desk with a reason, once', async () => {
    const ready = await openWithActivities()
    const { id } = await ready.desk.restStop.tap(tapOf())

    await ready.desk.restStop.annulTap({ tapId: id, reason: 'trial' })
    expect((await safe(ready.desk.restStop.annulTap({ tapId: id, reason: 'twice' }))).error).toMatchObject({ code: 'WRONG_STATE' })
    expect(await ready.desk.restStop.day({ on: today })).toMatchObject({ taps: 0, entries: [{ id, annulReason: 'trial' }] })
  })

  it('is counted by occupation, by service and by hour, a tap with two services as one', async () => {
    const ready = await openWithActivities()
    const { desk, kiosk, clock } = ready
    await kiosk.kiosk.restTap(tapOf('courier', ['water', 'charging']))
    clock.now = at('14:30')
    await kiosk.kiosk.restTap(tapOf('foodRider', ['water']))
    const counts = await desk.restStop.month({ month })

    expect(counts.taps).toBe(2)
    expect(counts.byOccupation.filter((row) => row.taps > 0)).toEqual([{ occupation: 'courier', taps: 1 }, { occupation: 'foodRider', taps: 1 }])
    expect(counts.byService.filter((row) => row.taps > 0)).toEqual([{ id: 'water', name: '喝水', taps: 2 }, { id: 'charging', name: '充电', taps: 1 }])
    expect(counts.byHour.flatMap((count, hour) => (count > 0 ? [[hour, count]] : []))).toEqual([[9, 1], [14, 1]])
    const { rows } = await desk.indicators.month({ month })
    expect(rows.filter(({ code, numerator }) => code === 'NEW_ATT' && numerator > 0).map(({ dimension, numerator }) => [dimension, numerator])).toEqual([[null, 2], ['快递员', 1], ['外卖配送员', 1]])
    const { sheets: [sheet] } = await readXlsx(Buffer.from((await desk.restStop.monthXlsx({ month })).xlsx, 'base64'))
    expect(sheet?.rows).toContainEqual(['按职业', '快递员', 1])
  })

  it('names a service that is no longer offered as long as it was counted, and offers it no more', async () => {
    const { desk, kiosk } = await openWithActivities()
    await kiosk.kiosk.restTap(tapOf('courier', ['microwave']))
    const lists = await desk.restStop.lists()

    const after = await desk.restStop.setLists({ ...lists, services: [{ id: 'water', name: '喝水', active: true }, { id: null, name: '换电', active: true }] })
    expect(after.services.map(({ name, active }) => [name, active])).toEqual([['喝水', true], ['换电', true], ['充电', false], ['热饭', false], ['休息', false], ['药箱', false], ['雨伞', false]])
    expect((await kiosk.kiosk.restStop()).services.map(({ name }) => name)).toEqual(['喝水', '换电'])
    expect((await desk.restStop.month({ month })).byService).toEqual([{ id: 'water', name: '喝水', taps: 0 }, { id: after.services[1]?.id, name: '换电', taps: 0 }, { id: 'microwave', name: '热饭', taps: 1 }])
    expect((await safe(desk.restStop.setLists({ ...lists, items: [...lists.items, { id: null, name: '雨伞', count: 1, days: 0, active: true }] }))).error).toMatchObject({ code: 'NAME_TAKEN' })
  })
})

describe('something lent at the rest stop', () => {
  const wheelchair = (tail = '1234') => ({ itemId: 'wheelchair', tail, requestId: randomUUID() })

  it('is lent to one at a time, and whoever comes after hears how many are out and since when', async () => {
    const { desk, kiosk, clock } = await openWithActivities()

    expect(await kiosk.kiosk.restLend(wheelchair())).toMatchObject({ itemName: '轮椅', dueAt: at('24:00', '2026-12-08') })
    clock.now += MINUTE
    expect((await safe(kiosk.kiosk.restLend(wheelchair('9999')))).error).toMatchObject({ code: 'NONE_LEFT', data: { name: '轮椅', out: 1, since: at('09:00') } })
    expect((await safe(desk.restStop.lend({ ...wheelchair(), nickname: '' }))).error).toMatchObject({ code: 'NONE_LEFT' })
    expect((await kiosk.kiosk.restStop()).items.find(({ id }) => id === 'wheelchair')).toEqual({ id: 'wheelchair', name: '轮椅', left: 0 })
  })

  it('is lent once when the same touch is sent again', async () => {
    const { desk, kiosk } = await openWithActivities()
    const wish = wheelchair()

    expect(await kiosk.kiosk.restLend(wish)).toEqual(await kiosk.kiosk.restLend(wish))
    expect((await desk.restStop.loans()).out).toHaveLength(1)
  })

  it('comes back at the kiosk on its digits alone, and the kiosk shows no name', async () => {
    const { desk, kiosk } = await openWithActivities()
    const loan = await desk.restStop.lend({ itemId: 'umbrella', tail: '1234', nickname: '陈小哥', requestId: randomUUID() })

    expect(await kiosk.kiosk.restLoans({ tail: '9999' })).toEqual([])
    expect(await kiosk.kiosk.restLoans({ tail: '1234' })).toEqual([{ id: loan.id, itemName: '雨伞', maskedName: '陈*哥', lentAt: at('09:00'), dueAt: at('24:00', '2026-12-08') }])
    expect((await safe(kiosk.kiosk.restReturn({ loanId: loan.id, tail: '9999' }))).error).toMatchObject({ code: 'NOT_FOUND' })
    expect(await kiosk.kiosk.restReturn({ loanId: loan.id, tail: '1234' })).toEqual({ itemName: '雨伞' })
    expect(await kiosk.kiosk.restReturn({ loanId: loan.id, tail: '1234' })).toEqual({ itemName: '雨伞' })
    expect(await desk.restStop.loans()).toMatchObject({ out: [], past: [{ id: loan.id, state: 'returned', returnedAt: at('09:00') }] })
  })

  it('is overdue after its day, and what is lost is one piece less until it is found', async () => {
    const { desk, clock } = await openWithActivities()
    const left = async () => (await desk.restStop.loans()).shelves.find(({ id }) => id === 'powerBank')
    const loan = await desk.restStop.lend({ itemId: 'powerBank', tail: '1234', nickname: '', requestId: randomUUID() })
    expect(loan.overdue).toBe(false)
    clock.now = at('00:00', '2026-12-08')
    expect((await desk.restStop.loans()).out).toMatchObject([{ overdue: true }])

    const lost = await desk.restStop.stepLoan({ loanId: loan.id, version: loan.version, event: 'lose' })
    expect(await left()).toMatchObject({ count: 2, out: 0, left: 2 })
    expect((await safe(desk.restStop.stepLoan({ loanId: loan.id, version: loan.version, event: 'return' }))).error).toMatchObject({ code: 'STALE' })
    await desk.restStop.stepLoan({ loanId: loan.id, version: lost.version, event: 'return' })
    expect(await left()).toMatchObject({ count: 3, out: 0, left: 3 })
  })

  it('is not taken back to its borrower when it went out again meanwhile', async () => {
    const { desk, kiosk } = await openWithActivities()
    const first = await desk.restStop.lend({ ...wheelchair(), nickname: '' })
    const back = await desk.restStop.stepLoan({ loanId: first.id, version: first.version, event: 'return' })
    await kiosk.kiosk.restLend(wheelchair('5678'))

    expect((await safe(desk.restStop.stepLoan({ loanId: first.id, version: back.version, event: 'takeBack' }))).error).toMatchObject({ code: 'NONE_LEFT' })
  })

  it('tells an auditor two digits and no nickname, and the file nothing at all', async () => {
    const { desk, station } = await openWithActivities()
    await desk.restStop.lend({ itemId: 'umbrella', tail: '7391', nickname: '陈小哥', requestId: randomUUID() })
    const member = await desk.staff.add({ name: '审计', role: 'auditor', pin: '4711' })
    const auditor = station.client('desk')
    await auditor.staff.signIn({ staffId: member.id, pin: '4711' })

    expect((await auditor.restStop.loans()).out).toMatchObject([{ tail: '**91', nickname: '' }])
    const stored = JSON.stringify(station.parts.store.raw.prepare('SELECT * FROM rest_loan').all()) + JSON.stringify(station.parts.store.raw.prepare("SELECT * FROM journal WHERE subject = 'restLoan'").all())
    expect(stored).not.toMatch(/7391|陈小哥/)
  })
})

describe('a suggestion', () => {
  it('comes from a button once, or from the desk in words, and is dealt with', async () => {
    const { desk, kiosk } = await openWithActivities()
    const touch = { choice: 'sockets', requestId: randomUUID() } as const
    await kiosk.kiosk.restSuggest(touch)
    await kiosk.kiosk.restSuggest(touch)
    const typed = await desk.restStop.suggest({ text: '晚上灯暗' })
    await desk.restStop.markSuggestion({ suggestionId: typed.id, version: typed.version, state: 'done' })

    expect((await desk.restStop.suggestions()).map(({ choice, text, state }) => [choice, text, state])).toEqual([[null, '晚上灯暗', 'done'], ['sockets', '', 'new']])
    expect((await safe(desk.restStop.markSuggestion({ suggestionId: typed.id, version: typed.version, state: 'new' }))).error).toMatchObject({ code: 'STALE' })
  })
})
