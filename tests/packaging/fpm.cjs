#!/usr/bin/env node
// Stands in for fpm (CUSTOM_FPM_PATH): does with dpkg-deb the one thing electron-builder asks of it, a folder to a .deb.
const { execFileSync } = require('node:child_process')
const { chmodSync, copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } = require('node:fs')
const { tmpdir } = require('node:os')
const path = require('node:path')

const SCRIPTS = { 'after-install': 'postinst', 'after-remove': 'postrm', 'before-install': 'preinst', 'before-remove': 'prerm' }

const { options, depends, maps } = readArguments(process.argv.slice(2))
if (options.t !== 'deb' || options.s !== 'dir') throw new Error(`fpm stand-in: only a folder to a .deb, not ${options.s} to ${options.t}`)

const root = mkdtempSync(path.join(tmpdir(), 'linzhan-deb-'))
for (const map of maps) {
  const [from = '', to = ''] = map.split('=')
  const target = path.join(root, to)
  mkdirSync(from.endsWith('/') ? target : path.dirname(target), { recursive: true })
  cpSync(from, target, { recursive: true, verbatimSymlinks: true })
}
mkdirSync(path.join(root, 'DEBIAN'))
writeFileSync(path.join(root, 'DEBIAN/control'), controlFile())
for (const [option, name] of Object.entries(SCRIPTS)) {
  if (options[option] === undefined) continue
  copyFileSync(options[option], path.join(root, 'DEBIAN', name))
  chmodSync(path.join(root, 'DEBIAN', name), 0o755)
}
chmodSync(root, 0o755)
execFileSync('dpkg-deb', ['--root-owner-group', `-Z${options['deb-compression'] ?? 'xz'}`, '--build', root, options.package], { stdio: 'inherit' })
rmSync(root, { recursive: true, force: true })

function readArguments(argv) {
  const read = { options: {}, depends: [], maps: [] }
  for (let index = 0; index < argv.length; index++) {
    const argument = argv[index]
    if (argument === '--force') continue
    if (argument === '-d') read.depends.push(argv[++index])
    else if (argument.startsWith('-')) read.options[argument.replace(/^-+/, '')] = argv[++index]
    else read.maps.push(argument)
  }
  return read
}

function controlFile() {
  const kilobytes = Number(execFileSync('du', ['-sk', root]).toString().split('\t')[0])
  const [summary = '', ...rest] = (options.description ?? '').trim().split('\n')
  const fields = [
    ['Package', options.name], ['Version', options.version], ['Architecture', options.architecture], ['Maintainer', options.maintainer],
    ['Installed-Size', kilobytes], ['Depends', depends.join(', ')], ['Recommends', options['deb-recommends']], ['Section', 'misc'],
    ['Priority', options['deb-priority']], ['Homepage', options.url],
    ['Description', [summary || options.name, ...rest.map((line) => ` ${line.trim() || '.'}`)].join('\n')],
  ]
  return `${fields.filter(([, value]) => value).map(([name, value]) => `${name}: ${value}`).join('\n')}\n`
}
