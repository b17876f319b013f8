import type { Locator, Page } from '@playwright/test'
import * as z from 'zod'
import { at, NOW, setUpTwoRooms, signInToBoard } from './desk-day.ts'
import { expect, test, type StationClient } from './fixtures.ts'
import { WalkInPage } from './pages/walk-in.ts'

test.use({
  now: NOW,
  given: {
    fill: async (cli: StationClient) => {
      const { hall, meeting } = await setUpTwoRooms(cli)
      await cli.scheduling.book({ roomId: hall.id, startsAt: at('10:00'), endsAt: at('11:30'), team: { name: '合唱队' }, purpose: '排练', headsExpected: 20 })
      const expert = await cli.consultations.addExpert({ name: '黄医生', category: 'medical', speciality: '中医', unit: '', phone: '' })
      await cli.consultations.plan({ expertId: expert.id, roomId: meeting.id, startsAt: at('14:30'), endsAt: at('16:30'), places: 3 })
    },
  },
})

/** The most a visit of a known person may take, in milliseconds. */
const VISIT_MS = 20_000

test.describe('a visit of a known person', () => {
  test('takes six keys and no mouse', async ({ station: { desk } }) => {
    await signInToBoard(desk)
    const counted = await countInput(desk)
    const visit = new WalkInPage(desk)
    const began = Date.now()

    await visit.open()
    await visit.find('clf', /陈丽芳/)
    await expect(visit.offer(/^会议室/)).toBeFocused()
    await desk.keyboard.press('Enter')
    await expect(visit.outcome).toContainText('会议室 09:15–10:15 已登记')

    expect(Date.now() - began).toBeLessThan(VISIT_MS)
    expect(await counted()).toEqual({ keys: ['F2', 'c', 'l', 'f', 'Enter', 'Enter'], taps: 0, clicks: 0 })
  })

  test('takes six taps and no key', async ({ station: { desk } }) => {
    await signInToBoard(desk)
    const tap = await touchOf(desk)
    const counted = await countInput(desk)
    const visit = new WalkInPage(desk)
    const began = Date.now()

    await tap(desk.getByRole('button', { name: '来访接待' }))
    for (const letter of ['c', 'l', 'f']) await tap(desk.getByRole('button', { name: letter, exact: true }))
    await tap(desk.getByRole('option', { name: /陈丽芳/ }))
    await tap(visit.offer(/^会议室/))
    await expect(visit.outcome).toContainText('会议室 09:15–10:15 已登记')

    expect(Date.now() - began).toBeLessThan(VISIT_MS)
    expect(await counted()).toEqual({ keys: [], taps: 6, clicks: 6 })
  })
})

/** Counts what really comes in: trusted key presses, touches, and clicks of mouse or finger. */
async function countInput(desk: Page): Promise<() => Promise<{ keys: readonly string[]; taps: number; clicks: number }>> {
  await desk.evaluate(() => {
    const counted = { keys: new Array<string>(), taps: 0, clicks: 0 }
    const note = (): void => {
      document.documentElement.dataset['counted'] = JSON.stringify(counted)
    }
    const count = (event: Event): void => {
      if (!event.isTrusted) return
      if (event instanceof KeyboardEvent) counted.keys.push(event.key)
      else if (event instanceof PointerEvent && event.type === 'pointerdown' && event.pointerType === 'touch') counted.taps += 1
      else if (event instanceof MouseEvent && event.type === 'click' && event.detail > 0) counted.clicks += 1
      note()
    }
    for (const type of ['keydown', 'pointerdown', 'click']) window.addEventListener(type, count, { capture: true })
    note()
  })
  return async () => z.object({ keys: z.array(z.string()), taps: z.int(), clicks: z.int() }).parse(JSON.parse(await desk.evaluate(() => document.documentElement.dataset['counted'] ?? '')))
}

/** Turns the window into that of a touch screen; what it answers taps with a finger. */
async function touchOf(desk: Page): Promise<(target: Locator) => Promise<void>> {
  const devtools = await desk.context().newCDPSession(desk)
  await devtools.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 })
  return async (target) => {
    await target.waitFor()
    const box = await target.boundingBox()
    if (!box) throw new Error('not on the page')
    const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] })
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  }
}
