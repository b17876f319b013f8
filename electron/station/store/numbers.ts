import { sql } from 'kysely'
import { dateOf } from '../../../shared/domain/values/instant.ts'
import { build, type Writer } from './transaction.ts'

/** Registers that print numbers: 场地, 咨询, 活动, 四点半学堂. */
export type Series = 'CD' | 'ZX' | 'HD' | 'XT'

/**
 * The next printed number of a register in the year of the act, `CD2026-0001`: gap-free because it is taken in the
 * same transaction as the record, never reused because the counter only grows.
 */
export function nextNumber(writer: Writer, series: Series): string {
  const year = Number(dateOf(writer.act.at).slice(0, 4))
  writer.run(build.insertInto('number_series').values({ series, year, last: 1 })
    .onConflict((conflict) => conflict.columns(['series', 'year']).doUpdateSet({ last: sql<number>`last + 1` })))
  const row = writer.get(build.selectFrom('number_series').select('last').where('series', '=', series).where('year', '=', year))
  return `${series}${year}-${String(row?.last ?? 0).padStart(4, '0')}`
}
