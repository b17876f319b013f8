import type { Page } from '@playwright/test'

/** The line between a page and the web host, in the spec's hands. */
export interface Line {
  /** Ends the connection and refuses every new one until it is mended. */
  cut(): void
  /** Lets the page's calls through and keeps the station's answers back. */
  holdAnswers(): void
  mend(): void
}

/** Takes hold of a page's line and loads the page again, so that it speaks over it. Only the web host has one that can be taken. */
export async function takeLine(page: Page, kind: 'desk' | 'kiosk'): Promise<Line> {
  const line = { cut: false, held: false, drop: () => {} }
  await page.routeWebSocket(new RegExp(`/port/${kind}$`), (socket) => {
    if (line.cut) return void socket.close()
    const server = socket.connectToServer()
    server.onMessage((message) => {
      if (!line.held) socket.send(message)
    })
    line.drop = () => {
      void server.close()
      void socket.close()
    }
  })
  await page.reload()
  return {
    cut() {
      line.cut = true
      line.drop()
    },
    holdAnswers() {
      line.held = true
    },
    mend() {
      line.cut = false
      line.held = false
    },
  }
}
