import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption'

/** Outcome of reading the district's key file. */
export type RecipientReading =
  | { readonly recipient: string }
  /** `secret`: the file holds a secret key, which must never be carried to a station; `unreadable`: not exactly one recipient. */
  | { readonly problem: 'secret' | 'unreadable' }

/**
 * Reads the district's public key file: one `age1…` line (X25519), with empty lines and `#` comments around it, as
 * `age-keygen -y` writes. A file with a secret key is refused whole, even though its comment names the public one.
 */
export function readRecipient(text: string): RecipientReading {
  if (/AGE-SECRET-KEY|AGE-PLUGIN-|PRIVATE KEY/i.test(text)) return { problem: 'secret' }
  const [recipient, ...more] = meaningfulLines(text)
  if (recipient === undefined || more.length > 0 || !isX25519Recipient(recipient)) return { problem: 'unreadable' }
  return { recipient }
}

/** Reads an age secret key file as `age-keygen` writes it; null unless it holds exactly one X25519 key. */
export async function readIdentity(text: string): Promise<string | null> {
  const [identity, ...more] = meaningfulLines(text)
  if (identity === undefined || more.length > 0 || !/^AGE-SECRET-KEY-1[0-9A-Z]+$/.test(identity)) return null
  try {
    await identityToRecipient(identity)
    return identity
  } catch {
    return null
  }
}

/** Encrypts to one recipient in the standard age format; randomised, so twice the same gives different bytes. */
export async function encryptTo(recipient: string, bytes: Uint8Array): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  return encrypter.encrypt(bytes)
}

/** The plain bytes, or why not. */
export async function decryptWith(identity: string, bytes: Uint8Array): Promise<Uint8Array | 'notEncrypted' | 'wrongKey' | 'damaged'> {
  if (!Buffer.from(bytes.subarray(0, MAGIC.length)).equals(MAGIC)) return 'notEncrypted'
  try {
    const decrypter = new Decrypter()
    decrypter.addIdentity(identity)
    return await decrypter.decrypt(bytes)
  } catch (error) {
    return error instanceof Error && error.message.startsWith('no identity matched') ? 'wrongKey' : 'damaged'
  }
}

const MAGIC = Buffer.from('age-encryption.org/v1\n')

function meaningfulLines(text: string): readonly string[] {
  return text.replace(/^\uFEFF/, '').split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'))
}

function isX25519Recipient(text: string): boolean {
  if (!/^age1[02-9ac-hj-np-z]{58}$/.test(text)) return false
  try {
    new Encrypter().addRecipient(text)
    return true
  } catch {
    return false
  }
}
