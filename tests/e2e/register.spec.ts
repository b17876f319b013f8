import { AxeBuilder } from '@axe-core/playwright'
import { catchSaved } from './catch-saved.ts'
import { at, NOW, setUpTwoRooms, signInToBoard } from './desk-day.ts'
import { expect, test, type StationClient } from './fixtures.ts'

test.use({
  now: NOW,
  given: {
    fill: async (cli: StationClient) => {
      const { hall } = await setUpTwoRooms(cli)
      await cli.scheduling.book({ roomId: hall.id, startsAt: at('10:00'), endsAt: at('11:00'), team: { name: '合唱队', phone: '13812341234' }, purpose: '排练', headsExpected: 20 })
      const { booking } = await cli.scheduling.book({ roomId: hall.id, startsAt: at('14:30'), endsAt: at('15:30'), team: { name: '舞蹈队' }, purpose: '排练', headsExpected: 12 })
      await cli.scheduling.cancel({ bookingId: booking.id, version: booking.version, by: 'applicant' })
    },
  },
})

test('the register of the month is shown as it prints, with void numbers, and saved as PDF and workbook', async ({ station: { desk } }) => {
  await signInToBoard(desk)

  await desk.getByRole('button', { name: '登记表' }).click()
  const paper = desk.frameLocator('iframe[title="功能室使用登记表（2026年12月）"]')
  await expect(paper.getByRole('row', { name: /CD2026-0001/ })).toContainText('138****1234')
  await expect(paper.getByRole('row', { name: /CD2026-0002/ })).toContainText('作废（本人取消）')
  await expect(paper.getByText('第 1 页 共 1 页')).toBeVisible()
  const { violations } = await new AxeBuilder({ page: desk }).include('.ant-modal').exclude('iframe').analyze()
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([])

  const saved = await catchSaved(desk)
  await desk.getByRole('button', { name: '存为 Excel' }).click()
  await expect.poll(saved).toMatchObject({ name: '功能室使用登记表_2026-12.xlsx', begins: expect.stringMatching(/^PK/) })
  await desk.getByRole('button', { name: '存为 PDF' }).click()
  await expect.poll(saved, { timeout: 30_000 }).toEqual({ name: '功能室使用登记表_2026-12.pdf', begins: '%PDF-' })
})
