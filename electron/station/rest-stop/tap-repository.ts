import { sql } from 'kysely'
import type { Occupation, RestTap, TapAnnulReason } from '../../../shared/contract/rest-stop.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import { build, type Reader, type Writer } from '../store/transaction.ts'

const taps = build.selectFrom('rest_tap').select(['id', 'at', 'occupation', 'services', 'via', 'annul_reason'])

interface Row {
  readonly id: string
  readonly at: number
  readonly occupation: string
  readonly services: string
  readonly via: 'kiosk' | 'desk'
  readonly annul_reason: string | null
}

export function insertTap(writer: Writer, tap: Omit<RestTap, 'annulReason'> & { readonly requestId: string }): void {
  writer.run(build.insertInto('rest_tap').values({ id: tap.id, at: tap.at, occupation: tap.occupation, services: JSON.stringify(tap.services), via: tap.via, request_id: tap.requestId }))
}

export function findTap(reader: Reader, id: string): RestTap | undefined {
  const row = reader.get(taps.where('id', '=', id))
  return row && tapOf(row)
}

/** The tap a finger's touch has been counted as already. */
export function findTapOfRequest(reader: Reader, requestId: string): RestTap | undefined {
  const row = reader.get(taps.where('request_id', '=', requestId))
  return row && tapOf(row)
}

export function annulTap(writer: Writer, id: string, reason: TapAnnulReason): void {
  writer.run(build.updateTable('rest_tap').where('id', '=', id).set({ state: 'annulled', annul_reason: reason }))
}

/** Taps of a span, the latest first, annulled ones too. */
export function listTaps(reader: Reader, { startsAt, endsAt }: Interval): readonly RestTap[] {
  return reader.all(taps.where('at', '>=', startsAt).where('at', '<', endsAt).orderBy('at', 'desc').orderBy('id', 'desc')).map(tapOf)
}

/** Taps that stand, counted by who, what and hour of the day at the station: a row for each that differs, however many taps there were. */
export function countTaps(reader: Reader, { startsAt, endsAt }: Interval): readonly { readonly occupation: Occupation; readonly services: readonly string[]; readonly hour: number; readonly taps: number }[] {
  const hour = sql<number>`(at / 3600000 + 8) % 24`
  return reader.all(build.selectFrom('rest_tap').select(['occupation', 'services', hour.as('hour'), sql<number>`count(*)`.as('taps')])
    .where('at', '>=', startsAt).where('at', '<', endsAt).where('state', '=', 'counted').groupBy(['occupation', 'services', hour]))
    .map((row) => ({ ...row, occupation: row.occupation as Occupation, services: JSON.parse(row.services) as string[] }))
}

function tapOf({ id, at, occupation, services, via, annul_reason }: Row): RestTap {
  return { id, at, occupation: occupation as Occupation, services: JSON.parse(services) as string[], via, annulReason: annul_reason as TapAnnulReason | null }
}
