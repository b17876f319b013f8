import { access, constants, stat, statfs } from 'node:fs/promises'
import path from 'node:path'
import { FolderRefused, writeWhole } from './package/write-whole.ts'

/** How packages get out of the house; a test puts failures in here. */
export interface Folders {
  isThere(folder: string): Promise<boolean>
  /** Throws `FolderRefused` for what can be known before anything is written: no folder, no right, no room, the name taken. */
  refuseUnfit(folder: string, name: string, bytes: number): Promise<void>
  /** Whole or not at all; the same bytes there already are left alone. Throws `FolderRefused`. */
  write(folder: string, name: string, bytes: Uint8Array): Promise<void>
}

export const folders: Folders = {
  isThere: isFolder,
  async refuseUnfit(folder, name, bytes) {
    if (!(await isFolder(folder))) throw new FolderRefused('missing')
    if (!(await succeeds(access(folder, constants.W_OK)))) throw new FolderRefused('read-only')
    if (await succeeds(stat(path.join(folder, name)))) throw new FolderRefused('taken')
    const { bavail, bsize } = await statfs(folder)
    if (bavail * bsize < bytes) throw new FolderRefused('full')
  },
  async write(folder, name, bytes) {
    await writeWhole(folder, name, bytes)
  },
}

/** A relative path would mean something else in every way the program is started. */
async function isFolder(folder: string): Promise<boolean> {
  if (!path.isAbsolute(folder)) return false
  return stat(folder).then((found) => found.isDirectory(), () => false)
}

function succeeds(work: Promise<unknown>): Promise<boolean> {
  return work.then(() => true, () => false)
}
