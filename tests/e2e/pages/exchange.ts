import type { Locator, Page } from '@playwright/test'

/** 数据上报: the key, the plan, the month's numbers and its package. */
export class ExchangePage {
  readonly page: Page
  readonly exportButton: Locator

  constructor(page: Page) {
    this.page = page
    this.exportButton = page.getByRole('button', { name: '导出数据包' })
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: '数据上报' }).click()
  }

  async importKey(text: string): Promise<void> {
    await this.page.getByLabel('公钥内容').fill(text)
    await this.page.getByRole('button', { name: /^导\s*入$/ }).click()
    await this.page.getByText(text).waitFor()
  }

  async exportTo(folder: string): Promise<void> {
    await this.page.getByLabel('导出到文件夹').fill(folder)
    await this.exportButton.click()
  }

  async saveSchedule(folder: string): Promise<void> {
    await this.page.getByLabel('导出到', { exact: true }).fill(folder)
    await this.page.getByRole('button', { name: '保存计划' }).click()
  }

  async noteReceipt(receipt: string): Promise<void> {
    await this.page.getByRole('button', { name: '登记回执' }).click()
    await this.page.getByLabel('回执编号或说明').fill(receipt)
    await this.page.getByRole('button', { name: /^保\s*存$/ }).click()
  }
}
