import type { Locator, Page } from '@playwright/test'

type Files = Parameters<Locator['setInputFiles']>[0]

/** The residents' pages as somebody at the desk uses them. */
export class ResidentsPage {
  readonly page: Page
  readonly rows: Locator
  readonly dialog: Locator

  constructor(page: Page) {
    this.page = page
    this.rows = page.locator('tbody').getByRole('row')
    this.dialog = page.getByRole('dialog')
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: '居民' }).click()
    await this.page.getByRole('heading', { name: '居民' }).waitFor()
  }

  async find(query: string): Promise<void> {
    await this.page.getByLabel('查找居民').fill(query)
    await this.page.getByRole('status').filter({ hasText: /找到/ }).waitFor()
  }

  /** Types and takes the first, as one does at the desk. */
  async openPerson(query: string): Promise<void> {
    await this.find(query)
    await this.page.keyboard.press('Enter')
  }

  async openImport(): Promise<void> {
    await this.page.getByRole('button', { name: '导入花名册' }).click()
  }

  async chooseFile(file: Files): Promise<void> {
    await this.page.getByLabel('花名册文件', { exact: true }).setInputFiles(file)
  }

  async apply(): Promise<void> {
    await this.page.getByRole('button', { name: '导入', exact: true }).click()
  }
}
