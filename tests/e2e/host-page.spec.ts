import { expect, test } from './fixtures.ts'

test.describe('a page on every host', () => {
  test('is served with a policy that runs no inline script', async ({ station: { desk } }) => {
    const violated = await desk.evaluate(() => new Promise((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.violatedDirective), { once: true })
      const script = document.createElement('script')
      script.textContent = 'window.ran = true'
      document.head.append(script)
    }))

    expect(violated).toBe('script-src-elem')
    expect(await desk.evaluate(() => 'ran' in window)).toBe(false)
  })

  test('reaches no other site', async ({ station: { desk } }) => {
    const reached = await desk.evaluate(() => fetch('https://example.com/').then(() => 'reached', () => 'refused'))

    expect(reached).toBe('refused')
  })

  test('has neither Node nor Electron', async ({ station: { desk } }) => {
    const found = await desk.evaluate(() => ['require', 'process', 'module', 'electron', '__doubleSend'].filter((name) => name in window))

    expect(found).toEqual([])
  })

  test('is a secure context', async ({ station: { desk } }) => {
    expect(await desk.evaluate(() => window.isSecureContext)).toBe(true)
  })

  test('opens the residents’ page upright, beside the desk', async ({ station }) => {
    const kiosk = await station.openKiosk()

    expect(new URL(kiosk.url()).pathname).toBe('/kiosk.html')
    const size = await kiosk.evaluate(() => ({ width: innerWidth, height: innerHeight }))
    expect(size.height).toBeGreaterThan(size.width)
  })
})
