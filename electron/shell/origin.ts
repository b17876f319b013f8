/** The scheme our pages are served with inside the desktop app. */
export const APP_SCHEME = 'app'

/** The one origin whose pages may speak to the station. */
export const APP_ORIGIN = 'app://linzhan'

/** The pages of the two windows. */
export const PAGE_URLS = { desk: `${APP_ORIGIN}/index.html`, kiosk: `${APP_ORIGIN}/kiosk.html` } as const

export type PageKind = keyof typeof PAGE_URLS

/** Whether an address belongs to one of our pages or their assets. */
export function isOurs(url: string): boolean {
  return url.startsWith(`${APP_ORIGIN}/`)
}
