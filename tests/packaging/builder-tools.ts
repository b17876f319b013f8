import { createRequire } from 'node:module'
import path from 'node:path'
import { checkout } from '../support/hosts.ts'

/** The parts of electron-builder's own tools that the packaging test looks into packages with. */
interface Asar {
  listPackage(archive: string, options: { readonly isPack: boolean }): string[]
  extractAll(archive: string, folder: string): void
}

interface Fuses {
  getCurrentFuseWire(program: string): Promise<Readonly<Record<string, number | string>>>
}

interface PeLibrary {
  readonly NtExecutable: { createEmpty(is32Bit: boolean, isDll: boolean): object & { generate(): ArrayBuffer } }
  readonly NtExecutableResource: { from(program: object, ignoreErrors: boolean): { outputResource(program: object): void; readonly entries: unknown[] } }
}

interface ResEdit {
  readonly Resource: { readonly VersionInfo: { create(language: number, fixed: object, strings: readonly object[]): { outputToResourceEntries(entries: unknown[]): void } } }
}

interface Tools {
  readonly '@electron/asar': Asar
  readonly '@electron/fuses': Fuses
  readonly 'pe-library': PeLibrary
  readonly 'resedit': ResEdit
}

const fromBuilder = createRequire(path.join(checkout, 'node_modules/app-builder-lib/package.json'))

/** A tool as electron-builder itself loads it, so that both agree on the format. */
export function builderTool<Name extends keyof Tools>(name: Name): Tools[Name] {
  return fromBuilder(name) as Tools[Name]
}
