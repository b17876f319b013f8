import type { Locator, Page } from '@playwright/test'

/** Who are you, then the PIN. */
export class SignInPage {
  readonly page: Page
  readonly trouble: Locator

  constructor(page: Page) {
    this.page = page
    this.trouble = page.getByRole('dialog', { name: '登录' }).getByRole('alert')
  }

  async signIn(name: string, pin: string): Promise<void> {
    await this.page.getByRole('button', { name }).click()
    await this.typePin(pin)
  }

  async typePin(pin: string): Promise<void> {
    await this.page.getByLabel('PIN').fill(pin)
    await this.page.keyboard.press('Enter')
  }
}
