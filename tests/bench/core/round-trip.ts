import { startHostProcess } from '../../support/host-process.ts'
import { percentilesOf } from '../measure.ts'

const WARM_UP = 200
const CALLS = 1_000

/**
 * One small call (`kiosk.today`) at a time from here to a real host and back: its own process, loopback WebSocket, pump,
 * worker thread, contract checks. The page is played by Node's own client with the cookie a browser would hold.
 */
export async function measureRoundTrip(dataFolder: string): Promise<{ readonly p50Ms: number; readonly p95Ms: number }> {
  const host = await startHostProcess(dataFolder)
  try {
    const page = await host.openPage('kiosk')
    const samples: number[] = []
    for (let call = 0; call < WARM_UP + CALLS; call += 1) {
      const started = performance.now()
      await page.client.kiosk.today()
      samples.push(performance.now() - started)
    }
    page.close()
    return percentilesOf(samples.slice(WARM_UP))
  } finally {
    await host.stop()
  }
}
