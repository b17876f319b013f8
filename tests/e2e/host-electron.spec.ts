import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { lockFolder } from '../../electron/hosts/folder-lock.ts'
import { expect, test } from './fixtures.ts'
import { LEAD, setUp } from './given.ts'
import { SignInPage } from './pages/sign-in.ts'
import { checkout, electronKind, testEnvironment } from '../support/hosts.ts'

test.describe('the desktop app', () => {
  test('keeps a page where it is and opens no other window', async ({ electronApp }) => {
    const desk = await electronApp.firstWindow()
    await desk.waitForURL(/index\.html/)
    const address = desk.url()

    await desk.evaluate(() => {
      window.open('https://example.com/')
      window.open('index.html')
      location.href = 'https://example.com/'
    })

    await desk.waitForTimeout(300) // nothing may happen, so there is nothing to wait for
    expect(desk.url()).toBe(address)
    expect(await electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  })

  test('grants no permission', async ({ electronApp }) => {
    const desk = await electronApp.firstWindow()
    await desk.waitForURL(/index\.html/)

    const states = await desk.evaluate(() => Promise.all((['camera', 'microphone', 'geolocation', 'notifications'] as PermissionName[])
      .map(async (name) => (await navigator.permissions.query({ name })).state)))

    expect(new Set(states)).toEqual(new Set(['denied']))
  })

  test('gives the residents’ window the second display, and one window only', async ({ electronApp }) => {
    const desk = await electronApp.firstWindow()
    await desk.waitForURL(/index\.html/)

    await Promise.all([electronApp.waitForEvent('window'), desk.evaluate(() => void window.open('kiosk.html'))])
    await desk.evaluate(() => void window.open('kiosk.html'))

    const kiosks = await electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().filter((each) => each.isKiosk()).map((each) => each.getBounds()))
    expect(kiosks).toHaveLength(1)
    if (electronKind === 'double') expect(kiosks).toEqual([{ x: 1920, y: 0, width: 1080, height: 1920 }])
  })

  test('keeps the display awake while the residents’ window is open', async ({ electronApp }) => {
    const desk = await electronApp.firstWindow()
    await desk.waitForURL(/index\.html/)
    const awake = () => electronApp.evaluate(({ powerSaveBlocker }) => powerSaveBlocker.isStarted(0))
    expect(await awake()).toBe(false)

    const [kiosk] = await Promise.all([electronApp.waitForEvent('window'), desk.evaluate(() => void window.open('kiosk.html'))])
    expect(await awake()).toBe(true)
    await kiosk.waitForURL(/kiosk\.html/)
    await kiosk.waitForLoadState('load')
    await kiosk.close()

    await expect.poll(awake).toBe(false)
  })

  test('gives a page a new port when the station has lost the old one', async ({ electronApp }) => {
    const desk = await electronApp.firstWindow()
    await desk.waitForURL(/index\.html/)
    await electronApp.evaluate(({ BrowserWindow, ipcMain }) => {
      Object.assign(globalThis, { opened: new Array<string>() })
      ipcMain.on('station-open', (_event, id: string) => (globalThis as unknown as { opened: string[] }).opened.push(id))
      BrowserWindow.getAllWindows()[0]?.webContents.reload()
    })
    const opened = () => electronApp.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)
    await expect.poll(opened).toHaveLength(1)
    const [first] = await opened()

    await electronApp.evaluate(({ BrowserWindow }, id) => {
      BrowserWindow.getAllWindows()[0]?.webContents.send('station-lost', 'another')
      BrowserWindow.getAllWindows()[0]?.webContents.send('station-lost', id)
    }, first)

    await expect.poll(async () => new Set(await opened()).size).toBe(2)
  })

  test('refuses messages from a window it did not make, from a frame, and in a wrong shape, and answers none', async ({ electronApp }) => {
    const desk = await electronApp.firstWindow()
    await desk.waitForURL(/index\.html/)
    const said = new Array<string>()
    electronApp.process().stderr?.on('data', (chunk: Buffer) => said.push(String(chunk)))

    const answers = await electronApp.evaluate(({ BrowserWindow, ipcMain }) => {
      const [window] = BrowserWindow.getAllWindows()
      if (window === undefined) throw new Error('no window')
      const sent = new Array<string>()
      const { mainFrame } = window.webContents
      const sender = { id: window.webContents.id, isDestroyed: () => false, send: (channel: string) => sent.push(channel) }
      const from = (event: object, ...message: readonly unknown[]): void => {
        ipcMain.emit('station-open', event, ...message)
        ipcMain.emit('station', event, ...message)
      }
      from({ sender: { ...sender, id: 999 }, senderFrame: mainFrame }, 'id')
      from({ sender, senderFrame: { url: mainFrame.url, origin: mainFrame.origin, parent: mainFrame } }, 'id')
      from({ sender, senderFrame: null }, 'id')
      const foreign = { origin: 'https://example.com', url: 'https://example.com/', parent: null }
      from({ sender, senderFrame: foreign }, 'id')
      from({ sender, senderFrame: mainFrame }, { id: 'not a text' })
      return sent
    })

    expect(answers).toEqual([])
    const reasons = ['unknown window', 'not the main frame', 'foreign origin', 'malformed message']
    for (const reason of reasons) await expect.poll(() => said.join('')).toContain(`refused a message: ${reason}`)
  })

  test('shows its page again after the page crashed', async ({ electronApp }) => {
    const desk = await electronApp.firstWindow()
    await desk.waitForURL(/index\.html/)

    await electronApp.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.webContents.once('did-finish-load', () => Object.assign(globalThis, { loadedAgain: true }))
      window?.webContents.forcefullyCrashRenderer()
    })

    await expect.poll(() => electronApp.evaluate(() => 'loadedAgain' in globalThis)).toBe(true)
  })

  test('does not open a folder that another program has', async ({ folder }) => {
    test.skip(electronKind === 'real', 'a real error box waits for a person')
    const lock = lockFolder(folder.dataFolder)

    const second = spawnSync(path.join(checkout, 'tests/double/dist/electron'), [checkout, '--data', folder.dataFolder], { env: testEnvironment(folder), timeout: 20_000, encoding: 'utf8' })

    expect([second.status, second.stderr]).toEqual([1, expect.stringContaining('邻站已经打开')])
    if (lock.kind === 'held') lock.release()
  })

  test('hands a second start over to the first', async ({ electronApp, folder }) => {
    test.skip(electronKind === 'real', 'the packaged runtime starts otherwise')
    await (await electronApp.firstWindow()).waitForURL(/index\.html/)

    const second = spawnSync(path.join(checkout, 'tests/double/dist/electron'), [checkout, '--data', folder.dataFolder, '--kiosk'], { env: testEnvironment(folder), timeout: 20_000 })

    expect(second.status).toBe(0)
    await expect.poll(() => electronApp.windows().length).toBe(2)
  })
})

test.describe('a window with something typed in it', () => {
  test.use({ given: { fill: setUp } })

  test('closes only after a yes', async ({ electronApp }) => {
    const desk = await electronApp.firstWindow()
    await desk.waitForURL(/index\.html/)
    await new SignInPage(desk).signIn(LEAD.name, LEAD.pin)
    await desk.getByRole('link', { name: /^活动/ }).click()
    await desk.getByRole('button', { name: '新建活动' }).click()
    await desk.getByLabel('活动名称').pressSequentially('邻里茶话会')
    const close = (answer: number) => electronApp.evaluate(({ BrowserWindow, dialog }, given) => {
      Object.assign(globalThis, { asked: new Array<string>() })
      dialog.showMessageBoxSync = ((_window: object, question: { message: string }) => {
        (globalThis as unknown as { asked: string[] }).asked.push(question.message)
        return given
      }) as typeof dialog.showMessageBoxSync
      BrowserWindow.getAllWindows()[0]?.close()
    }, answer)

    await close(0)
    await expect.poll(() => electronApp.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)).toEqual(['还没有保存，要离开吗？'])
    await expect(desk.getByLabel('活动名称')).toHaveValue('邻里茶话会')

    const gone = desk.waitForEvent('close')
    await close(1)
    await gone
  })
})
