import { sql } from 'kysely'
import type { NoticeState } from '../../../shared/domain/notices/shown.ts'
import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import type { Schema } from '../store/schema.ts'
import { build, type Reader, type Writer } from '../store/transaction.ts'

/** A notice as kept. */
export interface StoredNotice extends NoticeWords {
  readonly id: string
  readonly position: number
  readonly state: NoticeState
  readonly version: number
}

/** What is written in it, and from which day to which it is shown, both included. */
export interface NoticeWords {
  readonly title: string
  readonly body: string
  readonly fromOn: CalendarDate
  readonly untilOn: CalendarDate
}

type Row = Omit<Schema['notice'], 'version'> & { version: number }

const notices = build.selectFrom('notice').selectAll()

/** All of them in their order. */
export function listNotices(reader: Reader): readonly StoredNotice[] {
  return reader.all(notices.orderBy('position').orderBy('id', 'desc')).map(noticeOf)
}

export function findNotice(reader: Reader, id: string): StoredNotice | undefined {
  const row = reader.get(notices.where('id', '=', id))
  return row && noticeOf(row)
}

/** Puts a new notice before all others. */
export function insertNoticeFirst(writer: Writer, id: string, { title, body, fromOn, untilOn }: NoticeWords): void {
  const first = writer.get(build.selectFrom('notice').select(sql<number>`min(position)`.as('position')))?.position ?? 0
  writer.run(build.insertInto('notice').values({ id, title, body, from_on: fromOn, until_on: untilOn, position: first - 1, state: 'shown' }))
}

/** Writes a notice; false when somebody else changed it since `notice.version`. */
export function updateNotice(writer: Writer, { id, title, body, fromOn, untilOn, state, version }: StoredNotice): boolean {
  return writer.run(build.updateTable('notice').where('id', '=', id).where('version', '=', version)
    .set({ title, body, from_on: fromOn, until_on: untilOn, state, version: version + 1 })) === 1
}

export function placeNotice(writer: Writer, id: string, position: number): void {
  writer.run(build.updateTable('notice').where('id', '=', id).set({ position }))
}

function noticeOf(row: Row): StoredNotice {
  return { id: row.id, title: row.title, body: row.body, fromOn: row.from_on as CalendarDate, untilOn: row.until_on as CalendarDate, position: row.position, state: row.state, version: row.version }
}
