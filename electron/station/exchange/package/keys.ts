import { createHash, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'

export interface SigningKeyPair {
  /** PKCS #8 PEM; sealed by the station, never inside a package. */
  readonly privateKeyPem: string
  /** SubjectPublicKeyInfo PEM, as `openssl pkeyutl -pubin` reads it. */
  readonly publicKeyPem: string
  readonly fingerprint: string
}

export interface AgeKeyPair {
  /** `AGE-SECRET-KEY-1…`, for the district alone. */
  readonly identity: string
  /** `age1…` */
  readonly recipient: string
}

/** A new Ed25519 pair, with which a station signs its packages. */
export function makeSigningKeyPair(): SigningKeyPair {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' }, publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
  return { privateKeyPem: privateKey, publicKeyPem: publicKey, fingerprint: fingerprintOf(publicKey) ?? '' }
}

/** A new age pair (X25519), for demo and tests: a real district makes its own with `age-keygen`. */
export async function makeAgeKeyPair(): Promise<AgeKeyPair> {
  const identity = await generateX25519Identity()
  return { identity, recipient: await identityToRecipient(identity) }
}

/** SubjectPublicKeyInfo PEM of a private or public PEM. Throws on anything else. */
export function publicPemOf(pem: string): string {
  return createPublicKey(pem).export({ type: 'spki', format: 'pem' }).toString()
}

/** SHA-256 of an Ed25519 public key's DER, lower-case hex; null when the text is no such key. */
export function fingerprintOf(publicKeyPem: string): string | null {
  try {
    const key = createPublicKey(publicKeyPem)
    if (key.asymmetricKeyType !== 'ed25519') return null
    return createHash('sha256').update(key.export({ type: 'spki', format: 'der' })).digest('hex')
  } catch {
    return null
  }
}

/** A raw 64-byte Ed25519 signature. */
export function signBytes(bytes: Uint8Array, privateKeyPem: string): Uint8Array {
  return sign(null, bytes, privateKeyPem)
}

export function holdsSignature(bytes: Uint8Array, signature: Uint8Array, publicKeyPem: string): boolean {
  try {
    return verify(null, bytes, publicKeyPem, signature)
  } catch {
    return false
  }
}
