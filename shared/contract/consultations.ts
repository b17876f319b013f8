import * as z from 'zod'
import { EXPERT_CATEGORIES } from '../domain/consultations/expert-category.ts'
import { EXPERT_CAUSES } from '../domain/consultations/expert-roster/expert-roster.ts'
import { call } from './base.ts'
import { sessionCalls } from './duty-sessions.ts'
import { may } from './errors.ts'
import { base64, shortText, ulid } from './values.ts'

/** Categories of the talent pool (domain reference §b4). */
export const expertCategory = z.enum(EXPERT_CATEGORIES)
export type ExpertCategory = z.infer<typeof expertCategory>

/** `availability` is when the expert can serve in the office's own words; `perVisit` is null where there is no limit or none is known. */
export const expert = z.object({
  id: ulid, name: z.string(), category: expertCategory, speciality: z.string(), unit: z.string(), maskedPhone: z.string(),
  availability: z.string(), perVisit: z.int().nullable(), active: z.boolean(),
})
export type Expert = z.infer<typeof expert>

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

/** What a file of experts holds: `added` would be new, `known` is in the pool already. */
export const expertPreview = z.object({ rows: z.int(), added: z.int(), known: z.int(), issues: z.array(expertIssue), people: z.array(listedExpert) })
export type ExpertPreview = z.infer<typeof expertPreview>

export const consultations = {
  experts: call.output(z.array(expert)),
  addExpert: call.input(z.object({ name: shortText(50), category: expertCategory, speciality: shortText(50), unit: z.string().trim().max(100), phone: z.string().trim().max(30) })).output(expert),
  /** Reads an office's roster of experts (能人库名册); nothing is written. */
  previewExperts: call.input(z.object({ file: base64 })).output(expertPreview).errors(may('BAD_FILE')),
  /** Adds who is new and changes nobody, so that the same file twice adds nothing. */
  importExperts: call.input(z.object({ file: base64 })).output(z.object({ added: z.int(), known: z.int() })).errors(may('BAD_FILE')),
  ...sessionCalls,
}
