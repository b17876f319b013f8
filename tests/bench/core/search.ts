import type { Station } from '../../../electron/station/station.ts'
import { inventedPerson } from '../../support/invented-people.ts'
import { percentilesOf, timed } from '../measure.ts'

const SAMPLED = 150
const SHOWN = 20

/** One search per kind of query for each of many people, as a desk types them; the worst of them all counts, not the mean. */
export function measureSearch({ residents }: Station, people: number): { readonly p95Ms: number; readonly byKind: Readonly<Record<string, number>> } {
  const sampled = Array.from({ length: SAMPLED }, (_, index) => Math.floor(((index + 0.5) / SAMPLED) * people))
  const samples = new Map<string, number[]>()
  for (const measuring of [false, true]) {
    for (const index of sampled) {
      for (const [kind, query] of queriesFor(index)) {
        const took = timed(() => residents.search(query, SHOWN))
        if (measuring) samples.set(kind, [...(samples.get(kind) ?? []), took])
      }
    }
  }
  const byKind = Object.fromEntries([...samples].map(([kind, times]) => [kind, percentilesOf(times).p95Ms]))
  return { p95Ms: percentilesOf([...samples.values()].flat()).p95Ms, byKind }
}

/** Every kind of query that leads to a person, and one that leads to nobody. */
function queriesFor(index: number): readonly (readonly [kind: string, query: string])[] {
  const { name, readings, phones, idNumber, address } = inventedPerson(index)
  const [initials = '', full = '', mixed = '', phone = ''] = [readings.initials[0], readings.full[0], readings.mixed[0], phones[0]]
  return [
    ['initials', initials],
    ...[1, 2, 3, 4, 5, 6].map((length) => [`letters ${length}`, full.slice(0, length)] as const),
    ['full pinyin', full],
    ['surname and initials', mixed],
    ['Hanzi', name],
    ['one Hanzi', name.slice(0, 1)],
    ['phone tail', phone.slice(-4)],
    ['whole phone', phone],
    ['id tail', idNumber?.slice(-6) ?? phone.slice(-6)],
    ['address', (address ?? '').slice(-8)],
    ['two words', `${initials} ${phone.slice(-4)}`],
    ['nobody', `zzq${index}`],
  ]
}
