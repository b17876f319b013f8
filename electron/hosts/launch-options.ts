import path from 'node:path'
import { parseArgs } from 'node:util'
import { defaultDataFolder } from './folders.ts'

export interface LaunchOptions {
  readonly dataFolder: string
  /** Fill a new folder with the demonstration station. */
  readonly demo: boolean
  /** Open the residents' page instead of the desk. */
  readonly kiosk: boolean
  /** Use the web host even where Electron is. */
  readonly web: boolean
  /** 0: any free port. */
  readonly port: number
  readonly help: boolean
}

export const USAGE = `用法：npm start -- [选项]
  --demo          打开演示站（数据另存一处）
  --kiosk         只打开签到页面
  --web           用浏览器窗口打开，不用 Electron
  --data 文件夹   使用指定的数据文件夹
  --port 端口     网页方式使用的端口（默认任意空闲端口）`

/** Throws a `TypeError` for an unknown option, a `RangeError` for a port outside 0…65535. */
export function readLaunchOptions(argv: readonly string[]): LaunchOptions {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      demo: { type: 'boolean', default: false },
      kiosk: { type: 'boolean', default: false },
      web: { type: 'boolean', default: false },
      data: { type: 'string' },
      port: { type: 'string', default: '0' },
      help: { type: 'boolean', default: false },
    },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new RangeError(`no such port: ${values.port}`)
  return {
    dataFolder: path.resolve(values.data ?? defaultDataFolder(values.demo ? 'linzhan-demo' : 'linzhan')),
    demo: values.demo, kiosk: values.kiosk, web: values.web, port, help: values.help,
  }
}
