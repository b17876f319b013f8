import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { builderTool } from './builder-tools.ts'

/** What @electron/fuses looks for in the program, then the wire's version, its length and its fuses (all as Electron ships them). */
const FUSE_WIRE = Buffer.concat([Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'), Buffer.from([1, 9]), Buffer.from('101100011')])

const LANGUAGE_EN_US = 0x0409

/**
 * A folder that electron-builder takes for an unpacked Electron, for machines that have none: everything but the program
 * itself is packaged as it would be. What comes out does not start by itself.
 */
export function makeElectronStub(folder: string, platform: 'linux' | 'win32', version: string): string {
  mkdirSync(path.join(folder, 'locales'), { recursive: true })
  mkdirSync(path.join(folder, 'resources'), { recursive: true })
  for (const language of ['zh-CN', 'en-US', 'de']) writeFileSync(path.join(folder, 'locales', `${language}.pak`), '')
  for (const name of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(path.join(folder, name), 'stub')
  writeFileSync(path.join(folder, 'version'), version)
  const program = path.join(folder, platform === 'linux' ? 'electron' : 'electron.exe')
  writeFileSync(program, Buffer.concat([platform === 'linux' ? Buffer.from('#!/bin/sh\nexit 1\n') : windowsProgram(version), FUSE_WIRE]))
  chmodSync(program, 0o755)
  return folder
}

/** An empty Windows program with the version resource that electron-builder edits. */
function windowsProgram(version: string): Buffer {
  const { NtExecutable, NtExecutableResource } = builderTool('pe-library')
  const { Resource: { VersionInfo } } = builderTool('resedit')
  const program = NtExecutable.createEmpty(false, false)
  const resources = NtExecutableResource.from(program, true)
  const strings = { ProductName: 'Electron', FileDescription: 'Electron', FileVersion: version, ProductVersion: version, CompanyName: 'Stub', LegalCopyright: 'Stub' }
  VersionInfo.create(LANGUAGE_EN_US, {}, [{ lang: LANGUAGE_EN_US, codepage: 1200, values: strings }]).outputToResourceEntries(resources.entries)
  resources.outputResource(program)
  return Buffer.from(program.generate())
}
