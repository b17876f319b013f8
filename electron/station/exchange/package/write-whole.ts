import { createHash, randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { open, readdir, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'

/** Why a file could not be put into a folder; the same words as the contract's `BAD_FOLDER`. */
export type FolderProblem = 'missing' | 'read-only' | 'full' | 'taken'

export class FolderRefused extends Error {
  override readonly name = 'FolderRefused'
  readonly reason: FolderProblem
  constructor(reason: FolderProblem, cause?: unknown) {
    super(`the folder is ${reason}`, { cause })
    this.reason = reason
  }
}

/**
 * Puts a file into a folder (a stick, usually) whole or not at all: written under a temporary name beside the final
 * one, flushed, renamed, and the folder flushed too. The same content there already is left alone (`there`), as is a
 * copy known by its SHA-256 (each encryption of a package gives other bytes). Throws `FolderRefused`.
 */
export async function writeWhole(folder: string, name: string, bytes: Uint8Array, knownSha256?: string): Promise<'written' | 'there'> {
  const target = path.join(folder, name)
  const partial = `${target}.${randomBytes(6).toString('hex')}.partial`
  try {
    const there = await sha256Of(target)
    if (there !== null) {
      if (there === sha256(bytes) || there === knownSha256) return 'there'
      throw new FolderRefused('taken')
    }
    await removeLeftovers(folder, name)
    await writeFlushed(partial, bytes)
    await rename(partial, target)
    await flushFolder(folder)
    return 'written'
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined) // the first error is the one to tell
    throw refusalOf(error)
  }
}

async function writeFlushed(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Makes the new name itself survive a power cut. Windows and some stick formats cannot flush a folder: nothing is lost by that. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, constants.O_RDONLY)
  try {
    await handle.sync()
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP', 'EPERM'].includes(codeOf(error))) throw error
  } finally {
    await handle.close()
  }
}

/** Clears what a power cut or a pulled stick left of earlier tries, so that it does not fill the stick. */
async function removeLeftovers(folder: string, name: string): Promise<void> {
  const leftovers = (await readdir(folder)).filter((entry) => entry.startsWith(`${name}.`) && entry.endsWith('.partial'))
  for (const entry of leftovers) await rm(path.join(folder, entry), { force: true })
}

async function sha256Of(file: string): Promise<string | null> {
  try {
    return sha256(await readFile(file))
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    if (codeOf(error) === 'EISDIR') throw new FolderRefused('taken', error)
    throw error
  }
}

const PROBLEMS: Readonly<Record<string, FolderProblem>> = {
  ENOENT: 'missing', ENOTDIR: 'missing', ENODEV: 'missing', ENXIO: 'missing', EIO: 'missing', // the last three: the stick was pulled
  EROFS: 'read-only', EACCES: 'read-only', EPERM: 'read-only',
  ENOSPC: 'full', EDQUOT: 'full', EFBIG: 'full',
}

/** The refusal for a system error; anything not about the folder passes unchanged. */
function refusalOf(error: unknown): unknown {
  const reason = PROBLEMS[codeOf(error)]
  return reason === undefined ? error : new FolderRefused(reason, error)
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
