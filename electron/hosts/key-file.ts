import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { DATABASE_FILE, holdsStation } from '../station/store/database-file.ts'
import { folderMark, keyFolder, thisMachine, type Machine } from './folders.ts'

const DATA_KEY_BYTES = 32

/** Why there is no usable data key for a folder. */
export type KeyTrouble =
  /** A database is there but its key is not: only the recovery key helps. */
  | 'KEY_MISSING'
  /** The desktop app keeps the key in the system's keychain; this program cannot open that. */
  | 'KEY_IN_KEYCHAIN'
  /** The key is there and so is the database's name, but there is nothing in it: a station was here and has been emptied. */
  | 'KEY_WITHOUT_DATA'
  /** The key file does not hold 32 bytes. */
  | 'KEY_DAMAGED'

export class KeyUnavailable extends Error {
  override readonly name = 'KeyUnavailable'
  readonly code: KeyTrouble
  constructor(code: KeyTrouble) {
    super(`no data key: ${code}`)
    this.code = code
  }
}

/** The two places a folder's data key can be in; at most one of them exists. */
export interface KeyPlaces {
  /** The key itself, readable by its owner only (0600). */
  readonly plain: string
  /** The key wrapped by the system's keychain; only the desktop app can open it. */
  readonly wrapped: string
}

/** LINZHAN_KEY_FILE names the plain file for tests and for stations that keep the key on a token of their own. */
export function keyPlaces(dataFolder: string, machine: Machine = thisMachine): KeyPlaces {
  const plain = machine.env['LINZHAN_KEY_FILE'] ?? path.join(keyFolder(machine), `${folderMark(dataFolder)}.key`)
  return { plain, wrapped: `${plain}.wrapped` }
}

/**
 * The 32-byte data key of a data folder, made at random the first time a new folder is opened.
 * Throws `KeyUnavailable`; never makes a second key for a folder that already holds a database.
 */
export function readOrMakeKey(dataFolder: string, machine: Machine = thisMachine): Uint8Array {
  const places = keyPlaces(dataFolder, machine)
  refuseEmptied(dataFolder, places)
  if (existsSync(places.plain)) return readPlainKey(places.plain)
  if (existsSync(places.wrapped)) throw new KeyUnavailable('KEY_IN_KEYCHAIN')
  const key = makeKey(dataFolder)
  writeKeyFile(places.plain, encodeKey(key))
  return key
}

/** A new random key; throws `KeyUnavailable` when the folder holds a database sealed with another one. */
export function makeKey(dataFolder: string): Uint8Array {
  if (holdsStation(dataFolder)) throw new KeyUnavailable('KEY_MISSING')
  return new Uint8Array(randomBytes(DATA_KEY_BYTES))
}

export function readPlainKey(file: string): Uint8Array {
  return decodeKey(readFileSync(file, 'utf8'))
}

export function encodeKey(key: Uint8Array): string {
  return Buffer.from(key).toString('base64')
}

export function decodeKey(text: string): Uint8Array {
  const key = new Uint8Array(Buffer.from(text.trim(), 'base64'))
  if (key.length !== DATA_KEY_BYTES) throw new KeyUnavailable('KEY_DAMAGED')
  return key
}

/** Writes a file only its owner can read, in a folder only its owner can enter; fails when the file exists. */
export function writeKeyFile(file: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  writeFileSync(file, content, { mode: 0o600, flag: 'wx', flush: true })
}

/**
 * Throws `KeyUnavailable` where a key was kept for a database that is empty now. A key is made before its database, which
 * is never empty once SQLite has made it: opened with that key it would begin as a new station.
 */
export function refuseEmptied(dataFolder: string, { plain, wrapped }: KeyPlaces): void {
  const database = statSync(path.join(dataFolder, DATABASE_FILE), { throwIfNoEntry: false })
  if (database?.size === 0 && (existsSync(plain) || existsSync(wrapped))) throw new KeyUnavailable('KEY_WITHOUT_DATA')
}
