import * as z from 'zod'
import { EXPERT_CATEGORIES } from '../domain/consultations/expert-category.ts'
import { isExpertPhone } from '../domain/consultations/expert-phone.ts'
import { POLITICS, SERVICE_MODES } from '../domain/consultations/expert-record.ts'
import { MOST_WEIGHT } from '../domain/consultations/fair-order.ts'
import { EXPERT_CAUSES } from '../domain/consultations/expert-roster/expert-roster.ts'
import { availabilityRules, keptRules, understanding } from './availability.ts'
import { call } from './base.ts'
import { may } from './errors.ts'
import { base64, calendarDate, month, shortText, ulid } from './values.ts'

/** Categories of the talent pool (domain reference §b4). */
export const expertCategory = z.enum(EXPERT_CATEGORIES)
export type ExpertCategory = z.infer<typeof expertCategory>

const words = (max: number) => z.string().trim().max(max)
const date = calendarDate.nullable()
const sex = z.enum(['male', 'female', 'unknown'])

/** Where an expert stands today (see `standingOn`); `on` is the end, or the last day of objections. */
export const standing = z.object({ kind: z.enum(['good', 'left', 'over', 'extended', 'ending', 'published']), what: z.enum(['term', 'qualification']).optional(), on: date })
export type Standing = z.infer<typeof standing>

/**
 * `letters` is how the name is found by letters (`hrx`, `huangrenxin`). `availability` is when the expert can serve in the office's own words, `rules` what a person has confirmed of it, `said` those in
 * words; `perVisit` is null where there is no limit or none is known, `visitsPerMonth` where no contract asks for visits.
 */
export const expert = z.object({
  id: ulid, name: z.string(), letters: z.array(z.string()), category: expertCategory, speciality: z.string(), unit: z.string(), maskedPhone: z.string(),
  availability: z.string(), rules: keptRules, said: z.string(), perVisit: z.int().nullable(), modes: z.array(z.enum(SERVICE_MODES)),
  visitsPerMonth: z.int().nullable(), active: z.boolean(), standing, version: z.int(),
})
export type Expert = z.infer<typeof expert>

/** Everything the station keeps of an expert. `weight`: their parts of the work when residents are spread over experts (see `fairOrder`). `served`: sessions signed in to, residents served in them, and the minutes there. */
export const expertRecord = expert.extend({
  sex, politics: z.enum(POLITICS), post: z.string(), estate: z.string(), qualification: z.string(), maskedQualificationNumber: z.string(),
  joinedOn: calendarDate, publishedOn: date, objectionsUntil: date, termUntil: date, qualifiedUntil: date, extendedUntil: date, extensionReason: z.string(),
  leftOn: date, leaveReason: z.string(), reviewerId: ulid.nullable(), reviewerName: z.string(), weight: z.int(), next: understanding.shape.next,
  served: z.object({ sessions: z.int(), people: z.int(), minutes: z.int() }),
})
export type ExpertRecord = z.infer<typeof expertRecord>

/** What is typed of an expert; what is not said stays unknown. */
const typed = {
  name: shortText(50), category: expertCategory, speciality: shortText(100), unit: words(100),
  post: words(50).default(''), sex: sex.default('unknown'), politics: z.enum(POLITICS).default('unknown'), estate: words(50).default(''),
  qualification: words(50).default(''), modes: z.array(z.enum(SERVICE_MODES)).max(SERVICE_MODES.length).default([]), perVisit: z.int().min(1).max(500).nullable().default(null),
  availability: words(200).default(''), rules: availabilityRules.default([]),
  joinedOn: date.default(null), publishedOn: date.default(null), objectionsUntil: date.default(null), termUntil: date.default(null), qualifiedUntil: date.default(null),
  reviewerId: ulid.nullable().default(null), visitsPerMonth: z.int().min(1).max(31).nullable().default(null), weight: z.int().min(1).max(MOST_WEIGHT).default(1),
}
const phone = words(60).refine(isExpertPhone, 'no numbers a person can be reached at')
const newExpert = z.object({ ...typed, phone, qualificationNumber: words(40).default('') })
export type NewExpert = z.output<typeof newExpert>

/** A change names all of the record; a phone or a number that was not shown is null and stays. */
const changedExpert = z.object({ ...typed, phone: phone.nullable(), qualificationNumber: words(40).nullable() })
export type ChangedExpert = z.output<typeof changedExpert>

const seen = { expertId: ulid, version: z.int() }

export const expertCause = z.enum(EXPERT_CAUSES)
export type ExpertCause = z.infer<typeof expertCause>

/** One finding in a roster of experts: where (`row` counts the rows of the sheet from 1) and why. */
export const expertIssue = z.object({ sheet: z.string(), row: z.int(), column: z.string(), cause: expertCause })

/**
 * One row of a roster of experts and what an import does with it: `known` is in the pool already, `repeated` stands further up
 * in the file, `unnamed` cannot be taken over. Without the phone, which a preview does not need.
 */
export const listedExpert = z.object({
  sheet: z.string(), row: z.int(), name: z.string(), unit: z.string(), speciality: z.string(), category: expertCategory, availability: z.string(), perVisit: z.int().nullable(),
  outcome: z.enum(['new', 'known', 'repeated', 'unnamed']),
})
export type ListedExpert = z.infer<typeof listedExpert>

/** What a file of experts holds: `added` would be new, `known` is in the pool already; `wordings` says what is understood of each way times are written in it. */
export const expertPreview = z.object({
  rows: z.int(), added: z.int(), known: z.int(), issues: z.array(expertIssue), people: z.array(listedExpert),
  wordings: z.array(understanding.extend({ availability: z.string(), count: z.int() })),
})
export type ExpertPreview = z.infer<typeof expertPreview>

/** Rules a person has confirmed for one row of the file. */
const confirmedRow = z.object({ sheet: z.string(), row: z.int(), rules: availabilityRules })

/** How a contract stands in a month: visits due, done, still planned, and missing. */
export const contractVisits = z.object({ expertId: ulid, name: z.string(), speciality: z.string(), due: z.int(), done: z.int(), planned: z.int(), missing: z.int() })
export type ContractVisits = z.infer<typeof contractVisits>

export const expertCalls = {
  /** The whole pool, oldest entry first. */
  experts: call.output(z.array(expert)),
  expert: call.input(z.object({ expertId: ulid })).output(expertRecord).errors(may('NOT_FOUND')),
  addExpert: call.input(newExpert).output(expert).errors(may('NOT_FOUND')),
  editExpert: call.input(changedExpert.extend(seen)).output(expertRecord).errors(may('NOT_FOUND', 'STALE')),
  /** Takes an expert out of use with a reason (退出); sessions already planned stay. */
  retireExpert: call.input(z.object({ ...seen, reason: shortText(100) })).output(expertRecord).errors(may('NOT_FOUND', 'STALE', 'WRONG_STATE')),
  restoreExpert: call.input(z.object(seen)).output(expertRecord).errors(may('NOT_FOUND', 'STALE', 'WRONG_STATE')),
  /** The lead lets an expert go on whose term or qualification has run out, until a day and for a reason. */
  extendExpert: call.input(z.object({ ...seen, until: calendarDate, reason: shortText(100) })).output(expertRecord).errors(may('NOT_FOUND', 'STALE')),
  /** The whole phone and the number of the qualification; who looked goes to the journal. */
  revealExpert: call.input(z.object({ expertId: ulid })).output(z.object({ phone: z.string(), qualificationNumber: z.string() })).errors(may('NOT_FOUND')),
  /** Reads words about when an expert can serve, or says what rules mean; nothing is written. */
  understand: call.input(z.union([z.object({ text: words(300) }), z.object({ rules: availabilityRules })]).and(z.object({ from: calendarDate.optional(), count: z.int().min(1).max(60).optional() }))).output(understanding),
  /** Reads an office's roster of experts (能人库名册); nothing is written. */
  previewExperts: call.input(z.object({ file: base64 })).output(expertPreview).errors(may('BAD_FILE')),
  /** Adds who is new and changes nobody, so that the same file twice adds nothing. Times hold only for rows whose rules were confirmed. */
  importExperts: call.input(z.object({ file: base64, confirmed: z.array(confirmedRow).max(5000).default([]) })).output(z.object({ added: z.int(), known: z.int(), confirmed: z.int() })).errors(may('BAD_FILE')),
  /** Experts with a contract and how many visits of a month they have made. */
  contractVisits: call.input(z.object({ month })).output(z.array(contractVisits)),
  /** The roster of the pool (能人库花名册), A4 landscape, as PDF. */
  rosterPdf: call.output(z.object({ pdf: base64, fileName: z.string() })).errors(may('NO_PRINTER')),
  rosterXlsx: call.output(z.object({ xlsx: base64, fileName: z.string() })),
}
