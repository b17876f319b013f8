import type { Locator, Page } from '@playwright/test'

/** The desk's activities: the month, one session, an office plan. */
export class ActivitiesPage {
  readonly page: Page
  readonly heading: Locator

  constructor(page: Page) {
    this.page = page
    this.heading = page.getByRole('heading', { level: 1 })
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: /^活动/ }).first().click()
    await this.page.getByText('整月').waitFor()
  }

  async openSession(title: string): Promise<void> {
    await this.page.getByRole('link', { name: title, exact: true }).first().click()
  }

  async act(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name }).first().click()
  }

  async signIn(query: string): Promise<void> {
    await this.page.getByPlaceholder(/拼音首字母、姓名、手机尾号、身份证/).fill(query)
    await this.page.getByRole('option').first().waitFor()
    await this.page.keyboard.press('Enter')
  }
}
