import { once } from 'node:events'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { startTestWebHost, type TestWebHost } from '../support/hosts.ts'
import { expect, test as base } from './fixtures.ts'

const test = base.extend<{ webHost: TestWebHost }>({
  webHost: async ({ folder }, use) => {
    const host = await startTestWebHost(folder)
    await use(host)
    await host.close()
  },
})

interface Ask {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** Asks with a path exactly as written and headers a browser would not let a page set. */
async function ask(host: TestWebHost, path: string, { method = 'GET', headers = {}, body = '' }: Ask = {}): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(host.origin)
    httpRequest({ hostname, port, path, method, headers }, (answer) => resolve(answer.resume())).on('error', reject).end(body)
  })
}

async function enter(host: TestWebHost, scope: 'desk' | 'kiosk'): Promise<string> {
  const { pathname, search } = new URL(host.launchUrl(scope))
  const answer = await ask(host, pathname + search)
  return answer.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
}

async function openSocket(host: TestWebHost, page: 'desk' | 'kiosk', headers: Readonly<Record<string, string>>): Promise<string> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`${host.origin.replace('http', 'ws')}/port/${page}`, { headers })
    socket.on('open', () => {
      socket.close()
      resolve('open')
    })
    socket.on('unexpected-response', (_request, { statusCode }) => resolve(String(statusCode)))
    socket.on('error', (error) => resolve(error.message))
  })
}

test.describe('the web host', () => {
  test('exchanges a launch code once for a cookie no script can read', async ({ webHost }) => {
    const { pathname, search } = new URL(webHost.launchUrl('desk'))

    const first = await ask(webHost, pathname + search)
    const second = await ask(webHost, pathname + search)

    expect([first.statusCode, first.headers.location]).toEqual([303, '/'])
    expect(first.headers['set-cookie']?.[0]).toMatch(/^linzhan-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/)
    expect([second.statusCode, second.headers['set-cookie']]).toEqual([401, undefined])
  })

  test('serves nothing without a session', async ({ webHost }) => {
    const stale = { cookie: `linzhan-${new URL(webHost.origin).port}=stale` }

    expect((await ask(webHost, '/')).statusCode).toBe(401)
    expect((await ask(webHost, '/kiosk.html', { headers: stale })).statusCode).toBe(401)
  })

  test('refuses what no page of ours would ask', async ({ webHost }) => {
    const cookie = await enter(webHost, 'desk')
    const status = async (path: string, { headers = {}, ...rest }: Ask = {}) => (await ask(webHost, path, { headers: { cookie, ...headers }, ...rest })).statusCode

    expect({
      ours: await status('/'),
      otherHost: await status('/', { headers: { host: 'linzhan.example.com' } }),
      otherOrigin: await status('/', { headers: { origin: 'https://example.com' } }),
      crossSite: await status('/', { headers: { 'sec-fetch-site': 'cross-site' } }),
      sameSite: await status('/', { headers: { 'sec-fetch-site': 'same-site' } }),
      prefetch: await status('/', { headers: { 'sec-purpose': 'prefetch' } }),
      post: await status('/', { method: 'POST' }),
      body: await status('/', { headers: { 'content-length': '2' }, body: '{}' }),
    }).toEqual({ ours: 200, otherHost: 421, otherOrigin: 403, crossSite: 403, sameSite: 403, prefetch: 403, post: 405, body: 400 })
  })

  test('serves no file outside the built pages', async ({ webHost }) => {
    const cookie = await enter(webHost, 'desk')
    const paths = ['/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json', '/assets/../../package.json', '/..%5cpackage.json', '/%00', '/%', '//example.com/', '/assets']

    for (const path of paths) {
      const { statusCode } = await ask(webHost, path, { headers: { cookie } })
      expect([path, statusCode === 404 || statusCode === 400]).toEqual([path, true])
    }
  })

  test('gives a port only to its own page with a session of that scope', async ({ webHost }) => {
    const { origin } = webHost
    const desk = await enter(webHost, 'desk')
    const kiosk = await enter(webHost, 'kiosk')

    expect({
      deskAtDesk: await openSocket(webHost, 'desk', { origin, cookie: desk }),
      kioskAtDesk: await openSocket(webHost, 'kiosk', { origin, cookie: desk }),
      kioskAtKiosk: await openSocket(webHost, 'kiosk', { origin, cookie: kiosk }),
      deskAtKiosk: await openSocket(webHost, 'desk', { origin, cookie: kiosk }),
      noCookie: await openSocket(webHost, 'desk', { origin }),
      noOrigin: await openSocket(webHost, 'desk', { cookie: desk }),
      otherOrigin: await openSocket(webHost, 'desk', { origin: 'https://example.com', cookie: desk }),
      otherHost: await openSocket(webHost, 'desk', { origin, cookie: desk, host: 'linzhan.example.com' }),
    }).toEqual({
      deskAtDesk: 'open', kioskAtDesk: 'open', kioskAtKiosk: 'open', deskAtKiosk: '401', noCookie: '401', noOrigin: '403', otherOrigin: '403', otherHost: '403',
    })
  })

  test('keeps a kiosk’s browser away from the desk page', async ({ webHost }) => {
    const cookie = await enter(webHost, 'kiosk')

    expect((await ask(webHost, '/', { headers: { cookie } })).statusCode).toBe(403)
    expect((await ask(webHost, '/kiosk.html', { headers: { cookie } })).statusCode).toBe(200)
  })

  test('lets browsers keep hashed files for ever and ask again for pages', async ({ webHost, page }) => {
    const seen = new Map<string, string | undefined>()
    page.on('response', (answer) => seen.set(new URL(answer.url()).pathname, answer.headers()['cache-control']))

    await page.goto(webHost.launchUrl('desk'))

    expect(seen.get('/')).toBe('no-cache')
    const assets = [...seen].filter(([path]) => path.startsWith('/assets/'))
    expect(assets.length).toBeGreaterThan(0)
    for (const [, caching] of assets) expect(caching).toContain('immutable')
  })

  test('tells a browser with an old session to open the app again', async ({ webHost, page }) => {
    await page.goto(`${webHost.origin}/`)

    await expect(page.getByText('请从桌面打开')).toBeVisible()
  })

  test('tells a page whose host was started again to open the app again', async ({ folder, page }) => {
    const first = await startTestWebHost(folder)
    await page.goto(first.launchUrl('desk'))
    await first.close()

    const second = await startTestWebHost(folder, Number(new URL(first.origin).port))

    await expect(page.getByText('请从桌面打开')).toBeVisible({ timeout: 15_000 })
    await second.close()
  })

  test('stays open for all others when one page sends what is no call', async ({ webHost }) => {
    const { origin } = webHost
    const cookie = await enter(webHost, 'desk')
    const bystander = new WebSocket(`${origin.replace('http', 'ws')}/port/kiosk`, { headers: { origin, cookie } })
    const wrong = new WebSocket(`${origin.replace('http', 'ws')}/port/desk`, { headers: { origin, cookie } })
    await Promise.all([once(bystander, 'open'), once(wrong, 'open')])

    for (const message of ['garbage', '{}', '[]', 'null', new Uint8Array([0, 1, 255])]) wrong.send(message)

    await expect(Promise.race([once(bystander, 'close'), wait(500)])).resolves.toBeUndefined()
    expect(await openSocket(webHost, 'desk', { origin, cookie })).toBe('open')
    bystander.close()
    wrong.close()
  })
})
