import type { PlanRow } from '../../../shared/contract/activities.ts'
import { Refusal } from '../../../shared/contract/errors.ts'
import { activityKindOf } from '../../../shared/domain/activities/kind.ts'
import { findClashes } from '../../../shared/domain/activities/plan/clashes.ts'
import type { PlannedActivity } from '../../../shared/domain/activities/plan/plan.ts'
import { roomOfPlace } from '../../../shared/domain/activities/plan/room-of-place.ts'
import { readActivityPlan } from '../../../shared/domain/activities/plan/read-plan.ts'
import { holdTitle } from '../../../shared/domain/scheduling/hold-title.ts'
import type { CalendarDate, Month } from '../../../shared/domain/values/calendar-date.ts'
import { dateOf, instantAt } from '../../../shared/domain/values/instant.ts'
import { overlaps, type Interval } from '../../../shared/domain/values/interval.ts'
import type { Parts } from '../parts.ts'
import { readOfficeFile } from '../intake/read-office-file.ts'
import type { Scheduling } from '../scheduling/service.ts'
import type { Act } from '../store/journal.ts'
import type { Sessions } from './sessions.ts'

/** An office plan as handed in: the file, and the month it is for where the file itself names no year. */
export interface PlanFile {
  readonly file: string
  readonly month?: Month | undefined
}

interface Others {
  readonly sessions: Pick<Sessions, 'createWithin' | 'day'>
  readonly scheduling: Pick<Scheduling, 'rooms' | 'board'>
}

/** A row of the preview with what an import needs of it. */
interface Numbered {
  readonly row: number
  readonly planned: PlannedActivity
}

/** Takes an office's monthly plan over: what it says, what stands in its way, and the rest as activities. */
export function createPlanImport({ store, now }: Pick<Parts, 'store' | 'now'>, { sessions, scheduling }: Others) {
  async function read({ file, month }: PlanFile): Promise<readonly Numbered[]> {
    const tables = await readOfficeFile(Buffer.from(file, 'base64'))
    const { activities, mappings } = readActivityPlan(tables, Number((month ?? dateOf(now())).slice(0, 4)))
    if (mappings.length === 0) throw new Refusal('BAD_FILE', { code: 'NO_HEADER' })
    return activities.map((planned, index) => ({ row: index + 1, planned }))
  }

  /** What each row would do: its room, and what stands in its way among these rows and in the store. */
  function examine(rows: readonly Numbered[]): readonly (PlanRow & { readonly planned: PlannedActivity; readonly span: Interval | null })[] {
    const days = new Set(rows.flatMap(({ planned }) => planned.on ?? []))
    const roomsOn = new Map([...days].map((on) => [on, scheduling.rooms.listOn(on).filter((room) => room.active)]))
    const roomFor = ({ on, place }: PlannedActivity) => roomOfPlace((on && roomsOn.get(on)) ?? [], place)
    const clashes = clashesAmong(rows, roomFor)
    const stands = standing(scheduling, sessions, rows)
    return rows.map(({ row, planned }) => {
      const span = spanOf(planned)
      const roomId = roomFor(planned)?.id ?? null
      const clash = clashes.get(row) ?? (span && stands(planned, span, roomId))
      const issues = planned.issues.map(({ column, cause }) => ({ column, cause }))
      return { ...viewOf(planned), row, roomId, clash, issues, ready: span !== null && clash === null && planned.title !== '', planned, span }
    })
  }

  return {
    async preview(file: PlanFile): Promise<{ rows: PlanRow[]; sameRoomSameSlot: number }> {
      const rows = await read(file)
      return { rows: examine(rows).map(rowOf), sameRoomSameSlot: findClashes(rows.map(({ planned }) => planned)).length }
    },
    /** One transaction: every ready row becomes an activity with one session. */
    async apply(act: Act, input: PlanFile & { readonly rows?: readonly number[] | undefined }): Promise<{ added: number; leftOut: PlanRow[] }> {
      const chosen = (await read(input)).filter(({ row }) => input.rows?.includes(row) ?? true)
      return store.write(act, (writer) => {
        const examined = examine(chosen)
        const leftOut: PlanRow[] = []
        for (const { planned, span, ...row } of examined) {
          if (!row.ready || span === null) {
            leftOut.push(row)
            continue
          }
          sessions.createWithin(writer, {
            title: planned.title, kind: activityKindOf(`${planned.kind ?? ''} ${planned.title}`), organiser: planned.organiser ?? '',
            sessions: [{ ...span, roomId: row.roomId, place: planned.place ?? '', capacity: null, listed: false }],
          }, { contact: planned.contact, heads: planned.heads })
        }
        return { added: examined.length - leftOut.length, leftOut }
      })
    },
  }
}

/** For each row that wants a place another wants, however each writes it: the other's row and title. */
function clashesAmong(rows: readonly Numbered[], roomFor: (planned: PlannedActivity) => { readonly name: string } | null): ReadonlyMap<number, string> {
  const numbers = new Map(rows.map(({ row, planned }) => [{ ...planned, place: roomFor(planned)?.name ?? planned.place }, row]))
  const label = (planned: PlannedActivity): string => `表中第 ${numbers.get(planned)} 项“${planned.title}”`
  const found = new Map<number, string>()
  for (const { first, second } of findClashes([...numbers.keys()])) {
    found.set(numbers.get(first) ?? 0, label(second))
    found.set(numbers.get(second) ?? 0, label(first))
  }
  return found
}

/** What already stands where a row wants to be: the holder of the room, or the same activity taken over before. */
function standing({ board }: Pick<Scheduling, 'board'>, { day }: Pick<Sessions, 'day'>, rows: readonly Numbered[]) {
  const days = new Set(rows.flatMap(({ planned }) => planned.on ?? []))
  const known = new Map<CalendarDate, { readonly items: ReturnType<Scheduling['board']['of']>['items']; readonly sessions: ReturnType<Sessions['day']> }>()
  for (const on of days) known.set(on, { items: board.of(on).items, sessions: day(on) })
  return (planned: PlannedActivity, span: Interval, roomId: string | null): string | null => {
    const there = planned.on && known.get(planned.on)
    if (!there) return null
    if (there.sessions.some((session) => session.title === planned.title && session.startsAt === span.startsAt && session.state !== 'cancelled')) return `已有“${planned.title}”`
    const holder = there.items.find((item) => item.roomId === roomId && overlaps(item, span))
    return holder ? holdTitle(holder.kind, holder.title) : null
  }
}

function spanOf({ on, startsAt, endsAt }: PlannedActivity): Interval | null {
  if (on === null || startsAt === null || endsAt === null || startsAt >= endsAt) return null
  return { startsAt: instantAt(on, startsAt), endsAt: instantAt(on, endsAt) }
}

function viewOf(planned: PlannedActivity) {
  const { sheet, on, startsAt, endsAt, title, heads } = planned
  return { sheet, sheetRow: planned.row, on, startsAt, endsAt, title, heads, kind: planned.kind ?? '', place: planned.place ?? '', organiser: planned.organiser ?? '' }
}

function rowOf({ planned: _, span: __, ...row }: PlanRow & { readonly planned: PlannedActivity; readonly span: Interval | null }): PlanRow {
  return row
}
