import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'

const NONCE_BYTES = 12
const TAG_BYTES = 16

/** The stored bytes do not open with this key, or were changed. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken'
  constructor() {
    super('sealed details cannot be opened with this key')
  }
}

/** Seals personal details at rest and makes keyed hashes for exact lookup. One per open station. */
export interface Sealer {
  /** AES-256-GCM over JSON: nonce (12 bytes), ciphertext, tag (16 bytes). `context` ties the bytes to their row. */
  seal(value: unknown, context: string): Buffer
  /** What `seal` was given. Throws `SealBroken`. */
  open(bytes: Buffer, context: string): unknown
  /** HMAC-SHA-256 of a value under a purpose, 32 bytes; equal values under one purpose give equal bytes. */
  mark(purpose: string, value: string): Buffer
}

/** Makes a sealer from the 32-byte data key. Separate keys for sealing and marking are derived by HKDF-SHA-256. */
export function createSealer(dataKey: Uint8Array, randomBytes: (count: number) => Uint8Array): Sealer {
  const sealing = deriveKey(dataKey, 'linzhan seal v1')
  const marking = deriveKey(dataKey, 'linzhan mark v1')
  return {
    seal(value, context) {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce)
      cipher.setAAD(Buffer.from(context))
      const body = cipher.update(JSON.stringify(value), 'utf8')
      cipher.final()
      return Buffer.concat([nonce, body, cipher.getAuthTag()])
    },
    open(bytes, context) {
      try {
        const decipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, NONCE_BYTES))
        decipher.setAAD(Buffer.from(context))
        decipher.setAuthTag(bytes.subarray(bytes.length - TAG_BYTES))
        const text = decipher.update(bytes.subarray(NONCE_BYTES, bytes.length - TAG_BYTES), undefined, 'utf8')
        return JSON.parse(text + decipher.final('utf8')) as unknown
      } catch {
        throw new SealBroken()
      }
    },
    // copied into Node's pool: a digest comes with an allocation of its own, and a roster has two for each person
    mark: (purpose, value) => Buffer.from(createHmac('sha256', marking).update(purpose).update('\0').update(value).digest()),
  }
}

function deriveKey(dataKey: Uint8Array, info: string): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', dataKey, new Uint8Array(), info, 32)))
}
