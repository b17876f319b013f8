import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { randomBytes } from 'node:crypto'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { DATABASE_FILE } from '../../station/store/database-file.ts'
import { printPdfWithChromium } from '../chromium-pdf.ts'
import { lockFolder } from '../folder-lock.ts'
import { readOrMakeKey } from '../key-file.ts'
import { startStation } from '../station-thread.ts'
import { testNow } from '../start-options.ts'
import { UsageError, type StationClient } from './command.ts'

const checkout = path.resolve(import.meta.dirname, '../../..')
export const resourcesFolder = path.join(checkout, 'resources')

/** Runs a command against the station in a data folder. Throws when another program has the folder open. */
export async function withStation<Result>(dataFolder: string, work: (client: StationClient) => Promise<Result>): Promise<Result> {
  const lock = lockFolder(dataFolder)
  if (lock.kind === 'busy') throw new UsageError(`邻站正在使用这个数据文件夹（进程 ${lock.holder.pid}）。请先关闭程序，或在程序里操作。`)
  try {
    return await onStation(dataFolder, readOrMakeKey(dataFolder), work)
  } finally {
    lock.release()
  }
}

/** Runs a command that changes nothing: against the station there is, else against an empty one that is thrown away. */
export async function withStationOrEmpty<Result>(dataFolder: string, work: (client: StationClient) => Promise<Result>): Promise<Result> {
  if (existsSync(path.join(dataFolder, DATABASE_FILE))) return withStation(dataFolder, work)
  const folder = mkdtempSync(path.join(tmpdir(), 'linzhan-empty-'))
  try {
    return await onStation(folder, randomBytes(32), work)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function onStation<Result>(dataFolder: string, dataKey: Uint8Array, work: (client: StationClient) => Promise<Result>): Promise<Result> {
  const station = await startStation({
    workerFile: path.join(checkout, 'electron/station/worker.ts'), resourcesFolder, dataFolder, dataKey, printPdf: printPdfWithChromium, ...testNow(process.env),
  })
  const port = station.connect('cli')
  try {
    const client: StationClient = createORPCClient(new RPCLink({ port, headers: { 'x-screen': 'cli' } }))
    port.start()
    return await work(client)
  } finally {
    port.close()
    await station.close()
  }
}
