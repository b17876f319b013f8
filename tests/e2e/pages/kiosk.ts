import type { Locator, Page } from '@playwright/test'

/** The residents' screen. */
export class KioskPage {
  readonly page: Page
  readonly heading: Locator
  readonly help: Locator

  constructor(page: Page) {
    this.page = page
    this.heading = page.getByRole('heading', { level: 1 })
    this.help = page.locator('.key-help')
  }

  async tap(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name }).first().click()
  }

  /** Presses keys of the pad on the screen, one after the other. */
  async press(keys: string): Promise<void> {
    for (const key of keys) await this.page.getByRole('button', { name: key, exact: true }).click()
  }

  /** The card of an activity on the start screen; its ways of signing in are buttons on it. */
  card(title: string): Locator {
    return this.page.getByRole('region', { name: title })
  }

  async chooseWay(title: string, way: '手机号' | '拼音' | '点名字' | '只报人数'): Promise<void> {
    await this.card(title).getByRole('button', { name: way }).click()
  }

  async byPhoneTail(title: string, digits: string): Promise<void> {
    await this.chooseWay(title, '手机号')
    await this.press(digits)
  }

  async byInitials(title: string, letters: string): Promise<void> {
    await this.chooseWay(title, '拼音')
    await this.press(letters)
    await this.tap('找名字')
  }

  async done(): Promise<void> {
    await this.tap(/^完成/)
  }

  /** What a scanner does: a burst of keys and Enter, as keys, whatever has the focus. */
  async scan(code: string): Promise<void> {
    await this.page.evaluate((digits) => {
      const target = document.activeElement ?? document.body
      for (const key of [...[...digits].map((digit) => `Digit${digit}`), 'Enter']) {
        target.dispatchEvent(new KeyboardEvent('keydown', { code: key, key: 'Process', bubbles: true, cancelable: true }))
      }
    }, code)
  }
}
