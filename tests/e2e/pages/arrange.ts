import type { Locator, Page } from '@playwright/test'
import { goTo } from '../desk-day.ts'

interface Hours {
  /** `HH:MM`, typed as at the desk: 930. */
  readonly from: string
  readonly to: string
}

/** What concerns rooms beyond one booking: what repeats, who waits, and what the station takes. */
export class ArrangePage {
  readonly page: Page
  /** Every date of a series, with what stands there. */
  readonly dates: Locator
  /** What a taking would cancel. */
  readonly touched: Locator

  constructor(page: Page) {
    this.page = page
    this.dates = page.getByRole('region', { name: '每一次' })
    this.touched = page.getByRole('region', { name: '会被取消的安排' })
  }

  /** Fills in what repeats weekly from the day shown, and asks for every date. */
  async previewSeries({ team, room, times, hours }: { readonly team: string; readonly room: string; readonly times: number; readonly hours?: Hours }): Promise<void> {
    await goTo(this.page, 'arrange')
    await this.page.getByLabel('团队或单位名称').fill(team)
    await this.pick('场地', room)
    if (hours) await this.typeHours(hours)
    await this.page.getByRole('spinbutton', { name: '次数' }).fill(String(times))
    await this.page.getByRole('button', { name: '看看每一次' }).click()
  }

  /** Says what room the station takes for itself, and asks whom it touches. */
  async previewTaking({ room, hours, reason }: { readonly room: string; readonly hours: Hours; readonly reason?: string }): Promise<void> {
    await goTo(this.page, 'arrange/takings')
    await this.page.getByRole('button', { name: '征用场地' }).click()
    await this.pick('场地', room)
    await this.typeHours(hours)
    if (reason !== undefined) await this.pick('征用原因', reason)
    await this.page.getByRole('button', { name: '看看会影响谁' }).click()
  }

  /** Notes a team that waits for a room. */
  async waitFor(team: string, room: string): Promise<void> {
    await this.page.getByRole('button', { name: '登记候补' }).click()
    await this.page.getByLabel('团队或单位名称').fill(team)
    await this.pick('场地', room)
    await this.page.getByRole('form', { name: '登记候补' }).getByRole('button', { name: '登记候补' }).click()
    await this.page.getByRole('cell', { name: team, exact: true }).waitFor()
  }

  async typeTime(label: string, time: string): Promise<void> {
    await this.page.getByRole('combobox', { name: label, exact: true }).click()
    await this.page.keyboard.type(time.replace(':', ''))
    await this.page.keyboard.press('Enter')
  }

  private async typeHours({ from, to }: Hours): Promise<void> {
    await this.typeTime('开始', from)
    await this.typeTime('结束', to)
  }

  private async pick(label: string, option: string): Promise<void> {
    await this.page.getByRole('combobox', { name: label, exact: true }).click()
    await this.page.locator('.ant-select-dropdown:visible').getByTitle(option, { exact: true }).click()
  }
}
