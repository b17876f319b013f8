import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { call } from './base.ts'
import { may } from './errors.ts'
import { base64, calendarDate, instant, progress, shortText, ulid } from './values.ts'

export const sex = z.enum(['male', 'female', 'unknown'])

/** What a desk types about a person. Only the name is needed; a phone is never a key, relatives share one. */
export const residentDetails = z.object({
  name: shortText(50),
  /** How the name is read, in pinyin with spaces, where the usual reading is wrong. */
  reading: z.string().trim().max(100).optional(),
  sex: sex.optional(), birthOn: calendarDate.optional(),
  /** GB 11643-1999, checked; or another document in `otherDocument`. */
  idNumber: z.string().trim().max(30).optional(),
  otherDocument: z.string().trim().max(50).optional(),
  phones: z.array(z.string().trim().min(3).max(30)).max(5),
  address: z.string().trim().max(200).optional(), grid: z.string().trim().max(50).optional(), note: z.string().trim().max(500).optional(),
})
export type ResidentDetails = z.infer<typeof residentDetails>

/** A line of the search list: the name whole (staff screen), phone and id number masked (138****1234, 350***********1234). */
export const residentSummary = z.object({
  id: ulid, name: z.string(), sex: sex.nullable(), age: z.int().nullable(), address: z.string(), maskedPhone: z.string(), maskedId: z.string(),
})
export type ResidentSummary = z.infer<typeof residentSummary>

/** Why somebody asks to see what is masked. A choice and no text: a typed reason would carry names into the journal. */
export const revealReason = z.enum(['identity', 'contact', 'form', 'correction', 'other'])
export type RevealReason = z.infer<typeof revealReason>

/** A person's page: masked until revealed. `idIssue` tells why an imported number is not trusted. */
export const residentRecord = residentSummary.extend({
  version: z.int(), birthOn: calendarDate.nullable(), grid: z.string(), note: z.string(), reading: z.string(), maskedPhones: z.array(z.string()), maskedDocument: z.string(),
  idIssue: z.string().nullable(), createdAt: instant, updatedAt: instant,
  /** Records merged into this one, newest first; each can be taken apart again. */
  merged: z.array(z.object({ residentId: ulid, name: z.string(), at: instant })),
  /** Other active people with the same phone, so the desk does not take relatives for one person. */
  sharesPhoneWith: z.int(),
})
export type ResidentRecord = z.infer<typeof residentRecord>

export const rosterSummary = z.object({
  rows: z.int(), residents: z.int(), duplicates: z.int(),
  defects: z.object({ 'no-name': z.int(), 'no-id': z.int(), 'bad-checksum': z.int(), 'lost-digits': z.int(), 'fifteen-digit': z.int() }),
  repaired: z.object({ 'full-width': z.int(), spaces: z.int() }),
})
export type RosterSummary = z.infer<typeof rosterSummary>

/** The fields a roster column can mean. */
export const rosterField = z.enum(['name', 'idNumber', 'phone', 'sex', 'birthOn', 'address', 'grid', 'note', 'ignore'])

/** A sheet's header as found: what each column says and is taken for; `sure` is false where a person should look. */
export const rosterColumns = z.object({
  sheet: z.string(), headerRow: z.int(), sure: z.boolean(),
  columns: z.array(z.object({ index: z.int(), heading: z.string(), field: rosterField, sample: z.string() })),
})

/** One remark on one row (1-based as the office program shows it). `cause` is a code the renderer words. */
export const rosterIssue = z.object({ sheet: z.string(), row: z.int(), column: z.string(), cause: z.string() })

export const rosterPreview = z.object({
  kind: z.literal('preview'), token: z.string(), summary: rosterSummary, sheets: z.array(rosterColumns),
  /** Against the store: new people, and people already known whose gaps would be filled. */
  added: z.int(), updated: z.int(), issues: z.array(rosterIssue).max(2000), moreIssues: z.int(),
  people: z.array(z.object({ row: z.int(), name: z.string(), maskedId: z.string(), maskedPhone: z.string(), address: z.string() })).max(20),
})
export type RosterPreview = z.infer<typeof rosterPreview>

/** What a person says a column means. */
export const rosterChoice = z.object({ sheet: z.string(), index: z.int(), field: rosterField })
export type RosterChoice = z.infer<typeof rosterChoice>

export const residents = {
  /** At most `limit` people for what was typed: pinyin initials, full pinyin, characters, phone tail, id tail, address; words are joined by AND. */
  search: call.input(z.object({ query: z.string().max(60), limit: z.int().min(1).max(50) })).output(z.array(residentSummary)),
  count: call.output(z.object({ count: z.int() })),
  get: call.input(z.object({ residentId: ulid })).output(residentRecord).errors(may('NOT_FOUND')),
  /** Full phones and id number of one person; the asking and its reason are journaled. */
  reveal: call.input(z.object({ residentId: ulid, why: revealReason })).output(z.object({ idNumber: z.string().nullable(), otherDocument: z.string().nullable(), phones: z.array(z.string()) })).errors(may('NOT_FOUND')),
  register: call.input(residentDetails).output(residentRecord).errors(may('BAD_NAME', 'BAD_ID_NUMBER', 'ID_NUMBER_TAKEN')),
  /** Changes the given fields; what is left out stays (a masked field is not sent back). `null` clears a field. */
  edit: call
    .input(z.object({ residentId: ulid, version: z.int(), changes: z.object({
      name: shortText(50), reading: z.string().trim().max(100).nullable(), sex: sex.nullable(), birthOn: calendarDate.nullable(), idNumber: z.string().trim().max(30).nullable(),
      otherDocument: z.string().trim().max(50).nullable(), phones: z.array(z.string().trim().min(3).max(30)).max(5), address: z.string().trim().max(200).nullable(), grid: z.string().trim().max(50).nullable(), note: z.string().trim().max(500).nullable(),
    }).partial() }))
    .output(residentRecord).errors(may('NOT_FOUND', 'STALE', 'BAD_NAME', 'BAD_ID_NUMBER', 'ID_NUMBER_TAKEN')),
  /** Two records of one person become `keepId`; gaps are filled from the other, which then points to it. */
  merge: call.input(z.object({ keepId: ulid, otherId: ulid })).output(residentRecord).errors(may('NOT_FOUND', 'WRONG_STATE', 'CHILD_STILL_HERE')),
  undoMerge: call.input(z.object({ otherId: ulid })).output(residentRecord).errors(may('NOT_FOUND', 'CANNOT_UNDO')),
  /** Destroys the sealed details; what the person did stays counted. Cannot be undone. */
  remove: call.input(z.object({ residentId: ulid, version: z.int() })).output(z.object({})).errors(may('NOT_FOUND', 'STALE', 'CHILD_STILL_HERE')),
  /** Reads a roster and says what an import would do. Streams progress; the last item is the preview. `mapping` overrides columns by sheet and index. */
  previewImport: call
    .input(z.object({ file: base64, mapping: z.array(rosterChoice).optional() }))
    .output(eventIterator(z.discriminatedUnion('kind', [progress, rosterPreview]))).errors(may('BAD_FILE')),
  /** Carries out the previewed import as one transaction. Dropping the stream before `applied` cancels it and changes nothing. */
  applyImport: call
    .input(z.object({ token: z.string() }))
    .output(eventIterator(z.discriminatedUnion('kind', [progress, z.object({ kind: z.literal('applied'), importId: ulid, added: z.int(), updated: z.int() })])))
    .errors(may('NOT_FOUND', 'UNSURE_COLUMNS', 'STALE')),
  imports: call.output(z.array(z.object({ id: ulid, at: instant, rows: z.int(), added: z.int(), updated: z.int(), state: z.enum(['applied', 'undone']), undoable: z.boolean() }))),
  /** What was found in the rows of an import, in the order of the file; it names rows and causes, never people. */
  importReport: call.input(z.object({ importId: ulid })).output(z.object({ issues: z.array(rosterIssue), moreIssues: z.int() })).errors(may('NOT_FOUND')),
  /** Takes an import back: people it added go (unless used since), gaps it filled are emptied again. */
  undoImport: call.input(z.object({ importId: ulid })).output(z.object({ removed: z.int(), kept: z.int() })).errors(may('NOT_FOUND', 'CANNOT_UNDO')),
}
