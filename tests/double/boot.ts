import { readFileSync, statSync } from 'node:fs'
import inspector from 'node:inspector'
import Module from 'node:module'
import path from 'node:path'
import { createElectron } from './electron.ts'

// Parses Electron's command line, installs the double under the name 'electron' and runs the real main bundle.

/** Node's own loader function; intercepting it is how a module that is not installed gets a stand-in. */
interface ModuleLoader {
  _load(id: string, parent: unknown, isMain?: boolean): unknown
}

interface AppPackage {
  readonly name: string
  readonly main: string
  readonly version: string
  readonly productName?: string
}

const ELECTRON_NAMES: ReadonlySet<string> = new Set(['electron', 'electron/main', 'electron/common'])

const given = process.argv.slice(2)
process.argv = [process.argv[0] ?? 'electron', ...given]
const { preloads, inspectPort, rest } = readCommandLine(given)
// Playwright waits for "Debugger listening on …", which Node prints here as Electron would.
if (inspectPort !== undefined) inspector.open(inspectPort)

const folder = path.resolve(rest.find((argument) => !argument.startsWith('-')) ?? '.')
if (!statSync(folder).isDirectory()) throw new Error(`electron double: ${folder} is not an app folder`)
const app = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as AppPackage
const double = createElectron({
  appPath: folder, name: app.productName ?? app.name, version: app.version, switches: rest.filter((argument) => argument.startsWith('--')),
})

Object.defineProperty(process.versions, 'electron', { value: '45.4.1-double' })
Object.defineProperty(process, 'type', { value: 'browser' })
const loader = Module as unknown as ModuleLoader
const load = loader._load
loader._load = (id, parent, isMain) => (ELECTRON_NAMES.has(id) ? double.module : load.call(loader, id, parent, isMain))
for (const preload of preloads) loader._load(preload, null)
setImmediate(() => void double.start())
loader._load(path.join(folder, app.main), null, true)

function readCommandLine(argv: readonly string[]): { preloads: string[]; inspectPort: number | undefined; rest: string[] } {
  const read = { preloads: new Array<string>(), inspectPort: undefined as number | undefined, rest: new Array<string>() }
  for (let index = 0; index < argv.length; index++) {
    const argument = argv[index] ?? ''
    if (argument === '-r') read.preloads.push(argv[++index] ?? '')
    else if (argument.startsWith('--inspect')) read.inspectPort = Number(argument.split('=')[1] ?? 9229)
    else read.rest.push(argument)
  }
  return read
}
