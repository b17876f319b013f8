import type { Locator, Page } from '@playwright/test'

/** The first run, step by step as a person takes it. */
export class SetupWizardPage {
  readonly page: Page
  readonly finish: Locator
  readonly next: Locator

  constructor(page: Page) {
    this.page = page
    this.finish = page.getByRole('button', { name: '完成设置' })
    this.next = page.getByRole('button', { name: '下一步' })
  }

  async chooseCommunity(typed: string, label: string): Promise<void> {
    await this.page.getByLabel('所在社区（村）').fill(typed)
    await this.page.getByTitle(label).click()
    await this.next.click()
  }

  async fillLead(name: string, pin: string, again = pin): Promise<void> {
    await this.page.getByLabel('站长姓名').fill(name)
    await this.page.getByLabel('PIN', { exact: true }).fill(pin)
    await this.page.getByLabel('再输一次 PIN').fill(again)
  }

  async startUsing(): Promise<void> {
    await this.page.getByLabel('已经打印并锁好').check()
    await this.page.getByRole('button', { name: '开始使用' }).click()
  }
}
