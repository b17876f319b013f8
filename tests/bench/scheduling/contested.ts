import { safe } from '@orpc/client'
import type { Instant } from '../../../shared/domain/values/instant.ts'
import { startHostProcess, type HostProcess, type Page } from '../../support/host-process.ts'
import { openBenchStation } from '../core/bench-station.ts'
import { rounded } from '../measure.ts'
import { fullStarts } from './d1-days.ts'
import { makeDataSet, type DataSet } from './d1.ts'
import { signIn } from './sign-in.ts'

export interface ContestedFigures {
  readonly clients: number
  readonly slots: number
  /** Pairs of appointments in one line at once, by the rows, and slots that two clients were given, by what they heard. */
  readonly doubles: number
  readonly withoutWinner: number
  /** Losers who did not hear what stands there and three free choices. */
  readonly losersWithoutChoices: number
  readonly seconds: number
}

interface Slot {
  readonly sessionId: string
  readonly startsAt: Instant
}

interface Outcome {
  readonly winners: number
  readonly unhelped: number
}

const CLIENTS = 8
const SLOTS = 10_000
/** Slots asked for at the same time, each by every client. */
const IN_FLIGHT = 3

/**
 * Desk pages of one real host, each with its own WebSocket, all wanting every slot at once for another resident. Sessions
 * like those of D1 but without a booking and a buffer, so that 14 services a provider a day are there to be had.
 */
export async function measureContested(folder: string, note: (text: string) => void): Promise<ContestedFigures> {
  const set = await makeDataSet(folder, { past: 80_000, bookedDays: 0, emptyDays: 42, buffered: false })
  const slots = slotsOf(set).slice(0, SLOTS)
  const started = performance.now()
  const outcomes = await contended(folder, slots, set.residents, note)
  const sum = (count: (outcome: Outcome) => number): number => outcomes.reduce((total, one) => total + count(one), 0)
  return {
    clients: CLIENTS, slots: outcomes.length, doubles: pairsAtOnce(folder) + sum(({ winners }) => (winners > 1 ? 1 : 0)),
    withoutWinner: sum(({ winners }) => (winners === 0 ? 1 : 0)), losersWithoutChoices: sum(({ unhelped }) => unhelped), seconds: rounded((performance.now() - started) / 1000),
  }
}

/** Every service that fits into the free sessions, day by day. */
function slotsOf({ folder }: DataSet): readonly Slot[] {
  const station = openBenchStation(folder)
  const rows = station.parts.store.raw.prepare<[number], { id: string; startsAt: number; endsAt: number }>('SELECT id, starts_at AS startsAt, ends_at AS endsAt FROM duty_session WHERE starts_at > ? ORDER BY starts_at, id').all(Date.now())
  station.close()
  return rows.flatMap((session) => fullStarts(session).map((startsAt) => ({ sessionId: session.id, startsAt })))
}

async function contended(folder: string, slots: readonly Slot[], residents: readonly string[], note: (text: string) => void): Promise<readonly Outcome[]> {
  const host = await startHostProcess(folder)
  try {
    return await contend(host, slots, residents, note)
  } finally {
    await host.stop()
  }
}

async function contend(host: HostProcess, slots: readonly Slot[], residents: readonly string[], note: (text: string) => void): Promise<readonly Outcome[]> {
  const pages = await Promise.all(Array.from({ length: CLIENTS }, () => host.openPage('desk')))
  for (const { client } of pages) await signIn(client)
  const outcomes: Outcome[] = []
  for (let first = 0; first < slots.length; first += IN_FLIGHT) {
    const asked = slots.slice(first, first + IN_FLIGHT).map((slot, index) => askAll(pages, slot, (client) => residents[((first + index) * CLIENTS + client) % residents.length] ?? ''))
    outcomes.push(...await Promise.all(asked))
    if (first % 1_500 === 0) note(`  ${outcomes.length} / ${slots.length}`)
  }
  for (const page of pages) page.close()
  return outcomes
}

/** One slot, asked for by every client at once. */
async function askAll(pages: readonly Page[], slot: Slot, residentOf: (client: number) => string): Promise<Outcome> {
  const answers = await Promise.all(pages.map(({ client }, index) => safe(client.consultations.book({ ...slot, residentId: residentOf(index), walkIn: false }))))
  const lost = answers.filter(({ isSuccess }) => !isSuccess)
  const helped = lost.filter(({ error, isDefined }) => isDefined && error.code === 'SLOT_TAKEN' && error.data.blocker.title !== '' && error.data.choices.length === 3)
  return { winners: answers.length - lost.length, unhelped: lost.length - helped.length }
}

/** Pairs of holds on one resource that share a moment, straight from the rows. */
function pairsAtOnce(folder: string): number {
  const station = openBenchStation(folder)
  const row = station.parts.store.raw.prepare<[], { n: number }>(
    'SELECT count(*) AS n FROM occupancy AS a JOIN occupancy AS b ON b.resource_id = a.resource_id AND b.id > a.id AND b.starts_at < a.ends_at AND b.ends_at > a.starts_at').get()
  station.close()
  return row?.n ?? 0
}
