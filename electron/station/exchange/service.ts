import { generateKeyPairSync } from 'node:crypto'
import { Refusal } from '../../../shared/contract/errors.ts'
import type { Parts } from '../parts.ts'
import { putSetting } from '../store/settings.ts'
import type { Writer } from '../store/transaction.ts'

export type Exchange = ReturnType<typeof createExchange>

/** The periodic package to the district. */
export function createExchange({ sealer }: Parts) {
  return {
    /** Makes the station's Ed25519 key inside set-up; the secret half is sealed like a person's details. */
    makeSigningKeyWithin(writer: Writer): void {
      const { privateKey } = generateKeyPairSync('ed25519')
      const pem = privateKey.export({ type: 'pkcs8', format: 'pem' })
      putSetting(writer, 'exchange.signingKey', sealer.seal(pem, 'signing key').toString('base64'))
      writer.journal({ subject: 'exchange', subjectId: 'signingKey', action: 'made' })
    },
    setDistrictKeyWithin(writer: Writer, text: string): void {
      if (/AGE-SECRET-KEY/i.test(text)) throw new Refusal('BAD_DISTRICT_KEY', { reason: 'secret' })
      const [recipient] = /age1[0-9a-z]+/.exec(text) ?? []
      if (recipient === undefined) throw new Refusal('BAD_DISTRICT_KEY', { reason: 'unreadable' })
      putSetting(writer, 'exchange.districtKey', recipient)
      writer.journal({ subject: 'exchange', subjectId: 'districtKey', action: 'set', data: { recipient } })
    },
  }
}
