import { scrypt, timingSafeEqual } from 'node:crypto'
import type { HashedPin } from './repository.ts'

/** scrypt N=2^15, r=8, p=1: about 0.1 s and 32 MB a try on a station's PC. */
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }

export async function hashPin(pin: string, salt: Uint8Array): Promise<HashedPin> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>()
  scrypt(pin, salt, 32, COST, (error, hash) => (error ? reject(error) : resolve(hash)))
  return { salt: Buffer.from(salt), hash: await promise }
}

export async function pinFits(pin: string, kept: HashedPin): Promise<boolean> {
  const { hash } = await hashPin(pin, kept.salt)
  return timingSafeEqual(hash, kept.hash)
}
