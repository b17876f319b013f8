#!/usr/bin/env node
import { execFileSync } from 'node:child_process'
import { chmodSync, copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

// Stands in for fpm (CUSTOM_FPM_PATH): does with dpkg-deb the one thing electron-builder asks of it, a folder to a .deb.

const SCRIPTS = [['after-install', 'postinst'], ['after-remove', 'postrm'], ['before-install', 'preinst'], ['before-remove', 'prerm']] as const

interface Arguments {
  readonly options: ReadonlyMap<string, string>
  readonly depends: readonly string[]
  /** `from=to` */
  readonly maps: readonly string[]
}

const { options, depends, maps } = readArguments(process.argv.slice(2))
const option = (name: string): string => options.get(name) ?? ''
if (option('t') !== 'deb' || option('s') !== 'dir') throw new Error(`fpm stand-in: only a folder to a .deb, not ${option('s')} to ${option('t')}`)

const root = mkdtempSync(path.join(tmpdir(), 'linzhan-deb-'))
for (const map of maps) {
  const [from = '', to = ''] = map.split('=')
  const target = path.join(root, to)
  mkdirSync(from.endsWith('/') ? target : path.dirname(target), { recursive: true })
  cpSync(from, target, { recursive: true, verbatimSymlinks: true })
}
const control = path.join(root, 'DEBIAN')
mkdirSync(control)
writeFileSync(path.join(control, 'control'), controlFile())
for (const [name, script] of SCRIPTS) {
  if (!options.has(name)) continue
  copyFileSync(option(name), path.join(control, script))
  chmodSync(path.join(control, script), 0o755)
}
chmodSync(root, 0o755)
execFileSync('dpkg-deb', ['--root-owner-group', `-Z${options.get('deb-compression') ?? 'xz'}`, '--build', root, option('package')], { stdio: 'inherit' })
rmSync(root, { recursive: true, force: true })

function readArguments(argv: readonly string[]): Arguments {
  const read = { options: new Map<string, string>(), depends: new Array<string>(), maps: new Array<string>() }
  for (let index = 0; index < argv.length; index++) {
    const argument = argv[index] ?? ''
    if (argument === '--force') continue
    if (argument === '-d') read.depends.push(argv[++index] ?? '')
    else if (argument.startsWith('-')) read.options.set(argument.replace(/^-+/, ''), argv[++index] ?? '')
    else read.maps.push(argument)
  }
  return read
}

function controlFile(): string {
  const kilobytes = execFileSync('du', ['-sk', root], { encoding: 'utf8' }).split('\t')[0] ?? ''
  const [summary = '', ...rest] = option('description').trim().split('\n')
  const fields = [
    ['Package', option('name')], ['Version', option('version')], ['Architecture', option('architecture')], ['Maintainer', option('maintainer')],
    ['Installed-Size', kilobytes], ['Depends', depends.join(', ')], ['Recommends', option('deb-recommends')], ['Section', 'misc'],
    ['Priority', option('deb-priority')], ['Homepage', option('url')],
    ['Description', [summary || option('name'), ...rest.map((line) => ` ${line.trim() || '.'}`)].join('\n')],
  ] as const
  return `${fields.filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${value}`).join('\n')}\n`
}
