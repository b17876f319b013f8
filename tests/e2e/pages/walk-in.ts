import { expect, type Locator, type Page } from '@playwright/test'

/** A visit at the desk: who, what, done; every verb is by keyboard. */
export class WalkInPage {
  readonly page: Page
  readonly search: Locator
  readonly slip: Locator
  readonly outcome: Locator

  constructor(page: Page) {
    this.page = page
    this.search = page.getByRole('combobox', { name: '查找居民' })
    this.slip = page.getByRole('region', { name: '小票' })
    this.outcome = page.getByRole('status')
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('F2')
    await expect(this.search).toBeFocused()
  }

  /** Types into the search and takes the first answer once it reads so. */
  async find(typed: string, answer: RegExp): Promise<void> {
    await this.page.keyboard.type(typed)
    await expect(this.page.getByRole('option', { name: answer })).toBeVisible()
    await this.page.keyboard.press('Enter')
  }

  /** A visit of somebody known, as far as what is free for them: the first of it stands ready for the return key. */
  async openFor(typed: string, answer: RegExp, first: RegExp): Promise<void> {
    await this.open()
    await this.find(typed, answer)
    await expect(this.offer(first)).toBeFocused()
  }

  /** One of the things that are free now or next. */
  offer(name: RegExp): Locator {
    return this.page.getByRole('toolbar', { name: '谁有空' }).getByRole('button', { name })
  }

  choice(name: RegExp): Locator {
    return this.page.getByRole('radio', { name })
  }
}
