import type { Locator, Page } from '@playwright/test'
import { at, NOW, setUpTwoRooms, signInToBoard } from './desk-day.ts'
import { expect, test, type StationClient } from './fixtures.ts'

test.use({
  now: NOW,
  given: {
    fill: async (cli: StationClient) => {
      const { hall, meeting } = await setUpTwoRooms(cli)
      await cli.scheduling.book({ roomId: hall.id, startsAt: at('10:00'), endsAt: at('11:00'), team: { name: '合唱队' }, purpose: '排练', headsExpected: 20 })
      await cli.scheduling.book({ roomId: meeting.id, startsAt: at('14:30'), endsAt: at('16:00'), team: { name: '业委会' }, purpose: '会议', headsExpected: 8 })
    },
  },
})

test.describe('moving on the board', () => {
  test('drags a booking to another room and takes it back', async ({ station: { desk } }) => {
    await signInToBoard(desk)
    const choir = desk.getByRole('button', { name: /合唱队/ })

    await drag(desk, choir, { hours: 1, onto: desk.getByRole('button', { name: /业委会/ }) })

    await expect(inRoom(desk, '会议室').getByRole('button', { name: /合唱队/ })).toContainText('11:00–12:00')
    await desk.getByRole('button', { name: '撤销' }).click()
    await expect(inRoom(desk, '多功能厅').getByRole('button', { name: /合唱队/ })).toContainText('10:00–11:00')
  })

  test('shows the new time on the way and lets go on Escape', async ({ station: { desk } }) => {
    await signInToBoard(desk)
    const choir = desk.getByRole('button', { name: /合唱队/ })

    await startDrag(desk, choir, { hours: 0.5 })
    await expect(desk.locator('.board-ghost')).toHaveText('10:30–11:30')
    await desk.keyboard.press('Escape')
    await desk.mouse.up()

    await expect(desk.locator('.board-ghost')).toHaveCount(0)
    await expect(choir).toContainText('10:00–11:00')
    await expect(desk.getByRole('dialog')).toHaveCount(0)
  })

  test('drags one end to make it longer', async ({ station: { desk } }) => {
    await signInToBoard(desk)
    const choir = desk.getByRole('button', { name: /合唱队/ })

    await drag(desk, choir, { hours: 0.75, grip: 'end' })

    await expect(choir).toContainText('10:00–11:45')
  })

  test('is refused where somebody stands, with who it is and three ways out', async ({ station: { desk } }) => {
    await signInToBoard(desk)
    const choir = desk.getByRole('button', { name: /合唱队/ })

    await drag(desk, choir, { hours: 5, onto: desk.getByRole('button', { name: /业委会/ }) })
    const clash = desk.getByRole('alert').filter({ hasText: '业委会 · 场地预约' })
    await expect(clash.getByRole('button', { name: /^[123] / })).toHaveCount(3)
    await expect(choir).toContainText('10:00–11:00')
    await clash.getByRole('button', { name: /^1 / }).click()

    await expect(clash).toHaveCount(0)
    await expect(choir).toContainText('15:00–16:00')
    await expect(inRoom(desk, '多功能厅').getByRole('button', { name: /合唱队/ })).toBeVisible()
  })

  test('moves by keys alone, and stays with what it moved', async ({ station: { desk } }) => {
    await signInToBoard(desk)
    await desk.getByRole('button', { name: /合唱队/ }).focus()

    for (const key of ['m', 'ArrowRight', 'ArrowRight', 'ArrowDown', '+']) await desk.keyboard.press(key)
    await expect(desk.getByRole('status').filter({ hasText: '合唱队' })).toContainText('会议室 12月7日 10:30–11:45')
    await desk.keyboard.press('Enter')

    const moved = inRoom(desk, '会议室').getByRole('button', { name: /合唱队/ })
    await expect(moved).toContainText('10:30–11:45')
    await expect(moved).toBeFocused()
    await expect(desk.getByRole('dialog')).toHaveCount(0)
  })

  test('opens on a tap and moves from there', async ({ station: { desk } }) => {
    await signInToBoard(desk)

    await desk.getByRole('button', { name: /合唱队/ }).click()

    await expect(desk.getByRole('button', { name: '改时间、场地' })).toBeVisible()
  })
})

interface Way {
  readonly hours: number
  readonly onto?: Locator
  readonly grip?: 'end'
}

async function drag(desk: Page, block: Locator, way: Way): Promise<void> {
  await startDrag(desk, block, way)
  await desk.mouse.up()
}

/** Takes a block in its middle or by its end and carries it some hours along, and to the row of another block. */
async function startDrag(desk: Page, block: Locator, { hours, onto, grip }: Way): Promise<void> {
  const box = await boxOf(block)
  const track = await boxOf(desk.locator('.board-track').first())
  const x = grip === 'end' ? box.x + box.width - 3 : box.x + box.width / 2
  const y = box.y + box.height / 2
  const target = onto ? await boxOf(onto) : box
  await desk.mouse.move(x, y)
  await desk.mouse.down()
  await desk.mouse.move(x + 10, y)
  await desk.mouse.move(x + hours * track.width / 14, target.y + target.height / 2, { steps: 4 })
}

async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await locator.boundingBox()
  if (!box) throw new Error('not on the page')
  return box
}

function inRoom(desk: Page, name: string): Locator {
  return desk.getByRole('group', { name })
}
