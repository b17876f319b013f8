import type { MessagePort } from 'node:worker_threads'
import { RPCHandler } from '@orpc/server/message-port'
import { createRouterClient } from '@orpc/server'
import type { Scope } from '../../shared/contract/access.ts'
import type { StationClient } from '../../shared/contract/contract.ts'
import { monotonicFactory } from 'ulid'
import type { PortContext, Seat } from './border.ts'
import { createCapabilities } from './capabilities.ts'
import { createChanges } from './changes.ts'
import { everyByTimer, startSchedule, type Every } from './exchange/schedule.ts'
import type { Parts } from './parts.ts'
import { createResources } from './resources.ts'
import { createRouter } from './router.ts'
import { keyCheckOf } from './setup/service.ts'
import { findStation } from './setup/repository.ts'
import type { Staff } from './staff/service.ts'
import { openDatabase } from './store/open.ts'
import { createSealer } from './store/sealed.ts'
import { createStore } from './store/transaction.ts'
import { startTicks } from './ticks.ts'

/** The data key is not the one this store was sealed with. */
export class WrongKey extends Error {
  override readonly name = 'WrongKey'
}

export interface StationOptions {
  readonly dataFolder: string
  readonly resourcesFolder: string
  /** 32 bytes. */
  readonly dataKey: Uint8Array
  readonly now: () => number
  readonly randomBytes: (count: number) => Uint8Array
  readonly pdf: (html: string) => Promise<Uint8Array>
  /** The timers of what the station does by itself; real ones unless a test brings its own. */
  readonly every?: Every
}

export type Station = ReturnType<typeof openStation>

/** Opens a station: store, capabilities, router. Throws `NewerDatabase`, `EmptiedDatabase`, `WrongKey`, or SQLite's own error for a broken file. */
export function openStation(options: StationOptions) {
  const raw = openDatabase(options.dataFolder)
  const parts = partsOf(options, raw)
  refuseWrongKey(parts)
  const capabilities = createCapabilities(parts)
  const router = createRouter(parts, capabilities)
  const handler = new RPCHandler(router, { rootInterceptors: [withScreen] })
  const seats = new Set<Seat>()
  parts.store.onChange((topics) => {
    if (topics.has('staff')) refreshSeats(seats, capabilities.staff)
    parts.changes.announce(topics)
  })

  const schedule: { stop: (() => void) | null } = { stop: null }
  const every = options.every ?? everyByTimer
  const startAll = (): (() => void) => {
    const stops = [startSchedule(capabilities.exchange.exportDue, every), startTicks([capabilities.scheduling.bookings.releaseMissed, capabilities.scheduling.bookings.lapseUndecided, capabilities.scheduling.waiting.tick, capabilities.activities.sessions.openDue, capabilities.activities.line.expire, capabilities.afterSchool.askLate], every, parts.now)]
    return () => stops.forEach((stop) => stop())
  }

  const contextOf = (scope: Scope): PortContext => {
    const seat: Seat = { staff: null }
    seats.add(seat)
    return { scope, seat, screen: scope, now: parts.now }
  }

  return {
    parts,
    ...capabilities,
    /** Serves a port for as long as it is open. Its scope is fixed here. The first page starts what the station does by itself (exports, freeing rooms); a command does not. */
    connect(scope: Scope, port: MessagePort): void {
      if (scope !== 'cli') schedule.stop ??= startAll()
      const context = contextOf(scope)
      handler.upgrade(port, { context })
      port.on('close', () => seats.delete(context.seat))
      port.start()
    },
    /** The same router called in this process, for the command line and for tests. */
    client: (scope: Scope, screen: string = scope): StationClient => createRouterClient(router, { context: { ...contextOf(scope), screen } }),
    close(): void {
      schedule.stop?.()
      parts.store.close()
    },
  }
}

function partsOf(options: StationOptions, raw: ReturnType<typeof openDatabase>): Parts {
  const sealer = createSealer(options.dataKey, options.randomBytes)
  const ulid = monotonicFactory(() => (options.randomBytes(1)[0] ?? 0) / 256)
  return {
    store: createStore(raw, sealer), sealer, dataKey: options.dataKey, now: options.now, newId: () => ulid(options.now()),
    randomBytes: options.randomBytes, changes: createChanges(), resources: createResources(options.resourcesFolder), pdf: options.pdf,
  }
}

function refuseWrongKey(parts: Parts): void {
  const found = parts.store.read(findStation)
  if (!found || found.keyCheck.equals(keyCheckOf(parts))) return
  parts.store.close()
  throw new WrongKey('the data key does not belong to this store')
}

/** A member who was rested or given another role is so at once, at every desk. */
function refreshSeats(seats: ReadonlySet<Seat>, staff: Staff): void {
  const members = new Map(staff.list().map((member) => [member.id, member]))
  for (const seat of seats) {
    const member = seat.staff && members.get(seat.staff.id)
    seat.staff = member?.active ? member : null
  }
}

/** Takes the page's name of its screen from the message; anything else stays the scope's name. */
function withScreen<Result>(options: {
  readonly request: { readonly headers: Readonly<Record<string, string | readonly string[] | undefined>> }
  readonly context: PortContext
  next(options?: { context: PortContext }): Result
}): Result {
  const named = options.request.headers['x-screen']
  const screen = typeof named === 'string' && /^[a-z][a-z.-]{0,39}$/.test(named) ? named : options.context.screen
  return options.next({ ...options, context: { ...options.context, screen } })
}
