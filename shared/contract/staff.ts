import * as z from 'zod'
import { call } from './base.ts'
import { may } from './errors.ts'
import { instant, shortText, ulid } from './values.ts'

/** `desk` does the day's work, `lead` (站长) also settles the house, `auditor` only reads. */
export const role = z.enum(['desk', 'lead', 'auditor'])
export type Role = z.infer<typeof role>

/** 4 to 12 digits; plain runs (1234) and repetitions (0000) are refused as `WEAK_PIN`. */
export const pin = z.string().regex(/^\d{4,12}$/)

export const staffMember = z.object({ id: ulid, name: z.string(), role, active: z.boolean(), createdAt: instant })
export type StaffMember = z.infer<typeof staffMember>

export const staff = {
  /** Everybody with an account, active first, by name; a signed-out desk shows the active ones as tiles. */
  list: call.output(z.array(staffMember)),
  /** Signs in at this port. Five wrong PINs in a row rest the account, for 1 minute and then twice as long each time (house rule). */
  signIn: call.input(z.object({ staffId: ulid, pin })).output(staffMember).errors(may('NOT_FOUND', 'WRONG_PIN', 'LOCKED_OUT')),
  /** Signs out or locks this port; `why` goes into the journal. */
  signOut: call.input(z.object({ why: z.enum(['signedOut', 'idle', 'switched']) })).output(z.object({})),
  /** Who is signed in at this port. */
  current: call.output(staffMember.nullable()),
  add: call.input(z.object({ name: shortText(50), role, pin })).output(staffMember).errors(may('NAME_TAKEN', 'WEAK_PIN')),
  /** Renames, changes the role, rests or wakes an account. */
  update: call.input(z.object({ staffId: ulid, name: shortText(50), role, active: z.boolean() })).output(staffMember).errors(may('NOT_FOUND', 'NAME_TAKEN', 'LAST_LEAD')),
  /** Changes one's own PIN with the old one. */
  changePin: call.input(z.object({ oldPin: pin, newPin: pin })).output(z.object({})).errors(may('WRONG_PIN', 'LOCKED_OUT', 'WEAK_PIN')),
  /** A lead gives somebody a new PIN and lifts a lock-out. */
  resetPin: call.input(z.object({ staffId: ulid, newPin: pin })).output(z.object({})).errors(may('NOT_FOUND', 'WEAK_PIN')),
}
