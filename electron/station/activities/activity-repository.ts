import type { Activity, ActivityKind, Material } from '../../../shared/contract/activities.ts'
import type { Recurrence } from '../../../shared/contract/scheduling-series.ts'
import { build, type Reader, type Writer } from '../store/transaction.ts'

/** An activity as it is first written down; its sessions follow. */
export interface NewActivity {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly kind: ActivityKind
  readonly organiser: string
  readonly coOrganisers: readonly string[]
  readonly audience: string
  readonly materials: readonly Material[]
  /** The rule its sessions were planned by; null where each was named. */
  readonly rule: Recurrence | null
  /** Sealed: who is in charge and how many were planned for, from an office plan. */
  readonly planSealed: Buffer | null
  readonly createdAt: number
}

/** What the desk can change of an activity afterwards. */
export type ActivityPart = Pick<NewActivity, 'title' | 'kind' | 'organiser' | 'coOrganisers' | 'audience' | 'materials'>

/** What is kept of an activity under seal. */
export interface SealedParts {
  readonly planSealed: Buffer | null
  readonly summarySealed: Buffer | null
}

export function findActivity(reader: Reader, id: string): (Omit<Activity, 'contact' | 'summary'> & SealedParts) | undefined {
  const row = reader.get(build.selectFrom('activity').selectAll().where('id', '=', id))
  return row && {
    id: row.id, number: row.number, title: row.title, kind: row.kind as ActivityKind, organiser: row.organiser, coOrganisers: JSON.parse(row.co_organisers) as string[], audience: row.audience,
    materials: JSON.parse(row.materials) as Material[], rule: row.rule === null ? null : (JSON.parse(row.rule) as Recurrence), version: row.version, planSealed: row.plan_sealed, summarySealed: row.summary_sealed,
  }
}

export function insertActivity(writer: Writer, activity: NewActivity): void {
  writer.run(build.insertInto('activity').values({
    id: activity.id, number: activity.number, ...columnsOf(activity), rule: activity.rule === null ? null : JSON.stringify(activity.rule), plan_sealed: activity.planSealed, created_at: activity.createdAt,
  }))
}

export function updateActivity(writer: Writer, id: string, part: ActivityPart): void {
  writer.run(build.updateTable('activity').where('id', '=', id).set((eb) => ({ ...columnsOf(part), version: eb('version', '+', 1) })))
}

export function putSummary(writer: Writer, id: string, summarySealed: Buffer | null): void {
  writer.run(build.updateTable('activity').where('id', '=', id).set((eb) => ({ summary_sealed: summarySealed, version: eb('version', '+', 1) })))
}

function columnsOf({ title, kind, organiser, coOrganisers, audience, materials }: ActivityPart) {
  return { title, kind, organiser, co_organisers: JSON.stringify(coOrganisers), audience, materials: JSON.stringify(materials) }
}
