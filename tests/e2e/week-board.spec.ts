import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { fillWeek } from '../support/full-week.ts'
import { signInToBoard } from './desk-day.ts'
import { expect, test, type StationClient } from './fixtures.ts'
import { setUp } from './given.ts'

test.use({
  now: '2026-12-07T07:40:00+08:00',
  given: {
    fill: async (cli: StationClient) => {
      await setUp(cli)
      await fillWeek(cli)
    },
  },
})

test.describe('the week board', () => {
  test('shows 600 bookings, notes how long that took to paint, and leads to the day', async ({ station: { desk } }) => {
    await signInToBoard(desk)
    await watchPainting(desk)

    await desk.getByText('周', { exact: true }).click()
    await expect(desk.locator('.board-week .board-item')).toHaveCount(600)

    const painted = await desk.evaluate(() => performance.getEntriesByName('week painted')[0]?.duration ?? Number.NaN)
    test.info().annotations.push({ type: 'painted', description: `${Math.round(painted)} ms` })
    expect(painted).toBeGreaterThan(0)
    await expect(desk.getByRole('heading', { level: 1 })).toHaveText('本周 12月7日–12月13日')
    await desk.getByRole('button', { name: '周三 12月9日' }).click()
    await expect(desk.getByRole('heading', { level: 1 })).toHaveText('12月9日 星期三')
  })

  test('goes to the week before and after', async ({ station: { desk } }) => {
    await signInToBoard(desk)
    await desk.getByText('周', { exact: true }).click()

    await desk.getByRole('button', { name: '后一周' }).click()

    await expect(desk.getByRole('heading', { level: 1 })).toHaveText('12月14日–12月20日')
    await expect(desk.locator('.board-week .board-item')).toHaveCount(0)
  })

  test('has one block in the order of Tab and nothing axe finds serious', async ({ station: { desk } }) => {
    await signInToBoard(desk)
    await desk.getByText('周', { exact: true }).click()
    await expect(desk.locator('.board-week .board-item')).toHaveCount(600)

    const { violations } = await new AxeBuilder({ page: desk }).analyze()

    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([])
    await expect(desk.locator('.board-track button[tabindex="0"]')).toHaveCount(1)
  })
})

/** Measures from the click, over the question to the station, to the frame that shows the week. */
async function watchPainting(desk: Page): Promise<void> {
  await desk.evaluate(() => {
    window.addEventListener('click', () => {
      const clicked = performance.now()
      const observer = new MutationObserver(() => {
        if (!document.querySelector('.board-week .board-item')) return
        observer.disconnect()
        requestAnimationFrame(() => setTimeout(() => performance.measure('week painted', { start: clicked, end: performance.now() }), 0))
      })
      observer.observe(document.body, { childList: true, subtree: true })
    }, { once: true, capture: true })
  })
}
