import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { RouterClient } from '@orpc/server'
import path from 'node:path'
import type { MessagePort } from 'node:worker_threads'
import { expect, onTestFinished, test, vi } from 'vitest'
import { keepStation, type StationKeeper, type TroubleReport } from '../../../electron/hosts/station-keeper.ts'
import { StationFailed, startStation, type PrintPdf, type StationThread } from '../../../electron/hosts/station-thread.ts'
import type { EchoRouter } from '../../support/echo-worker.ts'

const workerFile = path.resolve(import.meta.dirname, '../../support/echo-worker.ts')

async function start({ dataFolder = '/nowhere', printPdf = () => Promise.resolve(new Uint8Array(3)) }: { dataFolder?: string; printPdf?: PrintPdf } = {}): Promise<StationThread> {
  return startStation({ workerFile, dataFolder, resourcesFolder: '/nowhere', dataKey: new Uint8Array(32), printPdf })
}

function call(port: MessagePort): RouterClient<EchoRouter> {
  const client: RouterClient<EchoRouter> = createORPCClient(new RPCLink({ port }))
  port.start()
  return client
}

async function startUntilTestEnds(options?: Parameters<typeof start>[0]): Promise<StationThread> {
  const station = await start(options)
  onTestFinished(() => station.close())
  return station
}

test('gives each port the scope it was made with', async () => {
  const station = await startUntilTestEnds()

  const scopes = await Promise.all((['desk', 'kiosk', 'cli'] as const).map((scope) => call(station.connect(scope)).scope()))

  expect(scopes).toEqual(['desk', 'kiosk', 'cli'])
})

test('carries values and streams through a port', async () => {
  const client = call((await startUntilTestEnds()).connect('desk'))
  const seen = new Array<number>()

  for await (const step of await client.count(3)) seen.push(step)

  expect(await client.echo({ name: '王小明', list: [1, null] })).toEqual({ name: '王小明', list: [1, null] })
  expect(seen).toEqual([1, 2, 3])
})

test('prints for the station, and hands its failure back', async () => {
  const station = await startUntilTestEnds({ printPdf: (html) => (html === '' ? Promise.reject(new Error('nothing to print')) : Promise.resolve(new Uint8Array(html.length))) })
  const client = call(station.connect('desk'))

  expect(await client.pdf('<p>表</p>')).toBe(8)
  expect(await client.pdf('')).toBe('nothing to print')
})

test('says why a station does not open', async () => {
  await expect(start({ dataFolder: '/newer-station' })).rejects.toThrow(new StationFailed('NEWER_DATABASE', 'written by a newer version'))
})

test('refuses a worker that ends before it is ready', async () => {
  await expect(startStation({ workerFile: '/missing-worker.ts', dataFolder: '/', resourcesFolder: '/', dataKey: new Uint8Array(32), printPdf: () => Promise.reject(new Error('none')) })).rejects.toThrow('missing-worker')
})

test('closes the ports of a station that closes', async () => {
  const station = await start()
  const closed = vi.fn<() => void>()
  station.connect('desk').once('close', closed)

  await station.close()

  await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce())
})

function quiet(): TroubleReport & { readonly restarts: () => number; readonly given: unknown[] } {
  const restarting = vi.fn<() => void>()
  const given = new Array<unknown>()
  return { restarting, gaveUp: (reason) => void given.push(reason), restarts: () => restarting.mock.calls.length, given }
}

async function crash(station: StationKeeper): Promise<void> {
  call(await station.connect('desk')).crash().catch(() => undefined)
}

test('starts a station again that ended by itself, and gives up after three times in a minute', async () => {
  const report = quiet()
  const station = keepStation(() => start(), report)
  onTestFinished(() => station.close())

  for (const restarts of [1, 2, 3]) {
    await crash(station)
    await vi.waitFor(() => expect(report.restarts()).toBe(restarts))
  }
  expect(await call(await station.connect('kiosk')).scope()).toBe('kiosk')
  expect(report.given).toEqual([])

  await crash(station)
  await vi.waitFor(() => expect(report.given).toHaveLength(1))
  await expect(station.connect('desk')).rejects.toThrow('ended 4 times within a minute')
})

test('does not take an ordered close for a crash', async () => {
  const report = quiet()
  const station = keepStation(() => start(), report)
  await station.opened()

  await station.close()

  expect([report.restarts(), report.given]).toEqual([0, []])
})

test('tells the first failure to open, and fails every port', async () => {
  const report = quiet()
  const station = keepStation(() => start({ dataFolder: '/newer-station' }), report)

  await expect(station.opened()).rejects.toThrow(StationFailed)
  await expect(station.connect('desk')).rejects.toThrow(StationFailed)
  expect(report.given).toHaveLength(1)
})
