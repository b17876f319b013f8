import { safeStorage } from 'electron'
import { existsSync, readFileSync } from 'node:fs'
import { decodeKey, encodeKey, keyPlaces, makeKey, readOrMakeKey, refuseEmptied, writeKeyFile } from '../hosts/key-file.ts'

/**
 * The data key of a folder, kept wrapped by the system's keychain. A folder that already has a plain key file keeps it
 * (the command line and the web host use it too; a restored key stands before a wrapped one that no longer opens), and where there is no keychain a plain file is made.
 * Throws `KeyUnavailable`, and whatever the keychain says when it refuses.
 */
export async function readOrMakeWrappedKey(dataFolder: string): Promise<Uint8Array> {
  const places = keyPlaces(dataFolder)
  refuseEmptied(dataFolder, places)
  if (existsSync(places.plain)) return readOrMakeKey(dataFolder)
  if (existsSync(places.wrapped)) {
    const { result } = await safeStorage.decryptStringAsync(readFileSync(places.wrapped))
    return decodeKey(result)
  }
  if (!await hasKeychain()) return readOrMakeKey(dataFolder)
  const key = makeKey(dataFolder)
  writeKeyFile(places.wrapped, await safeStorage.encryptStringAsync(encodeKey(key)))
  return key
}

/** `basic_text` is no keychain: Chromium then wraps with a password that is the same everywhere. */
async function hasKeychain(): Promise<boolean> {
  if (!await safeStorage.isAsyncEncryptionAvailable()) return false
  return process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text'
}
