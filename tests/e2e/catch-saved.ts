import type { Page } from '@playwright/test'

/** Notes what the page offers to save; how a host keeps a download is the host's own affair. */
export async function catchSaved(page: Page): Promise<() => Promise<unknown>> {
  await page.evaluate(() => {
    const offered: { blob: Blob | null; name: string } = { blob: null, name: '' }
    const makeUrl = URL.createObjectURL.bind(URL)
    URL.createObjectURL = (blob) => {
      if (blob instanceof Blob) offered.blob = blob
      return makeUrl(blob)
    }
    HTMLAnchorElement.prototype.click = function click() {
      offered.name = this.download
    }
    Object.assign(window, { offered: async () => ({ name: offered.name, begins: await offered.blob?.slice(0, 5).text() }) })
  })
  return () => page.evaluate(() => ('offered' in window && typeof window.offered === 'function' ? (window.offered as () => unknown)() : null))
}
