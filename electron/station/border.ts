import { ORPCError } from '@orpc/client'
import { implement, type ImplementerInternalWithMiddlewares } from '@orpc/server'
import { access, type Principal, type Scope } from '../../shared/contract/access.ts'
import { contract, type Contract } from '../../shared/contract/contract.ts'
import { Refusal } from '../../shared/contract/errors.ts'
import type { StaffMember } from '../../shared/contract/staff.ts'
import type { Act } from './store/journal.ts'

/** What the core knows of a port: its scope never changes, its seat is taken by PIN. */
export interface PortContext {
  readonly scope: Scope
  readonly seat: Seat
  /** The page's name of its own screen, for the journal; not trusted for anything else. */
  readonly screen: string
  readonly now: () => number
}

/** The chair at a desk port: who sits there. */
export interface Seat {
  staff: StaffMember | null
}

export function principalOf(context: Pick<PortContext, 'scope' | 'seat'>): Principal {
  return context.scope === 'desk' ? (context.seat.staff?.role ?? 'guest') : context.scope
}

/** Who acts, when, on which screen: what a service hands to `store.write`. */
export function actOf(context: PortContext): Act {
  return { at: context.now(), actor: context.seat.staff?.id ?? context.scope, screen: context.screen }
}

/**
 * The builder of every procedure: checks the access table, then turns a service's `Refusal` into the contract's
 * typed error. Anything else that is thrown stays an internal error and tells the page nothing.
 */
const guarded = implement(contract).$context<PortContext>().use(async ({ context, next, path }) => {
  const allowed = allowedAt(path)
  const principal = principalOf(context)
  if (!allowed.includes(principal)) throw principal === 'guest' ? refused(new Refusal('SIGN_IN_REQUIRED', {})) : refused(new Refusal('NOT_ALLOWED', { needs: [...allowed] }))
  try {
    return await next()
  } catch (error) {
    throw error instanceof Refusal ? refused(error) : error
  }
})

/** `guarded` under a type of its own: inferred, the compiler would spell every procedure of the contract in it. */
export const os: ImplementerInternalWithMiddlewares<Contract, PortContext & Record<never, never>, PortContext> = guarded

/** A stream whose refusals are typed errors too: what a generator throws comes after the procedure has answered. */
export async function* refusing<Item>(stream: AsyncGenerator<Item, void>): AsyncGenerator<Item, void> {
  try {
    yield* stream
  } catch (error) {
    throw error instanceof Refusal ? refused(error) : error
  }
}

function allowedAt(path: readonly string[]): readonly Principal[] {
  const [capability = '', call = ''] = path
  const table: Readonly<Record<string, Readonly<Record<string, readonly Principal[]>>>> = access
  return table[capability]?.[call] ?? []
}

function refused(refusal: Refusal): ORPCError<string, unknown> {
  return new ORPCError(refusal.code, { data: refusal.data })
}
