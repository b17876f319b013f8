import { createHash } from 'node:crypto'
import { isHarmless, type Finding, type PackageMark, type Verdict } from '../../../../shared/domain/exchange/finding.ts'
import { placeAmong } from '../../../../shared/domain/exchange/lineage.ts'
import { MANIFEST, manifestSchema, type Manifest } from '../../../../shared/domain/exchange/manifest.ts'
import { decryptWith, readIdentity } from './age-keys.ts'
import { readArchive, type Members } from './archive.ts'
import { findInIndicators, findInMembers, findInSignature } from './checks.ts'
import { readRecords } from './read-records.ts'

export interface VerifyOptions {
  /** Text of the district's age secret key file. */
  readonly identity: string
  /** The station's public key as registered with the district (PEM); without it the signer must be compared by a person. */
  readonly trustedStationKey?: string
  /** What the district holds of this station already, in any order; without it the package is not placed among others. */
  readonly known?: readonly PackageMark[]
}

/** Checks a package as the district receives it and names everything that is wrong. Never throws on what the file holds. */
export async function verifyPackage(bytes: Uint8Array, options: VerifyOptions): Promise<Verdict> {
  const identity = await readIdentity(options.identity)
  if (identity === null) return refused({ kind: 'badIdentity' })
  const archive = await decryptWith(identity, bytes)
  if (typeof archive === 'string') return refused({ kind: archive })
  const opened = readArchive(archive)
  if ('finding' in opened) return refused(opened.finding)
  const manifest = readManifest(opened.members)
  if ('kind' in manifest) return refused(manifest)
  return judge(manifest, opened.members, createHash('sha256').update(archive).digest('hex'), options)
}

function judge(manifest: Manifest, members: Members, sha256: string, { trustedStationKey, known }: VerifyOptions): Verdict {
  const { station, sequence, previous, journal } = manifest
  const records = readRecords(manifest, members, new Set(known?.map((mark) => mark.toSeq)))
  const incoming = { stationCode: station.code, sequence, previous, ...journal, sha256, hashAt: (seq: number) => records.hashes.get(seq) }
  const findings: readonly Finding[] = [
    ...findInMembers(manifest, members),
    ...findInSignature(manifest, members, trustedStationKey),
    ...records.findings,
    ...findInIndicators(manifest, members),
    ...(known ? placeAmong(incoming, known) : []),
  ]
  const ok = findings.every(isHarmless)
  const mark = { stationCode: station.code, sequence, toSeq: journal.toSeq, chainHash: journal.endHash, sha256 }
  return { ok, findings, manifest, mark: ok ? mark : null }
}

function readManifest(members: Members): Manifest | Finding {
  const bytes = members.get(MANIFEST)
  if (!bytes) return { kind: 'fileMissing', name: MANIFEST }
  try {
    const read = manifestSchema.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
    return read.success ? read.data : { kind: 'manifestUnreadable', where: read.error.issues[0]?.path.join('.') ?? '' }
  } catch {
    return { kind: 'manifestUnreadable', where: 'JSON' }
  }
}

function refused(finding: Finding): Verdict {
  return { ok: false, findings: [finding], manifest: null, mark: null }
}
