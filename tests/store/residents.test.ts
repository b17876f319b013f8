import { expect, it } from 'vitest'
import { openTestStation } from '../support/station.ts'

const plans: readonly (readonly [string, string, RegExp])[] = [
  ['an id number among active records', "SELECT id FROM resident WHERE id_hash = x'00' AND state = 'active'", /INDEX resident_id_number/],
  ['an id number among merged records', "SELECT id FROM resident WHERE id_hash = x'00' AND state = 'merged'", /INDEX resident_merged_id_number/],
  ['a roster row imported before', "SELECT id FROM resident WHERE import_mark = x'00' AND import_mark IS NOT NULL", /INDEX resident_import_mark/],
  ['the records merged into one', "SELECT * FROM resident WHERE merged_into = '' AND state = 'merged'", /INDEX resident_merged /],
  ['the people an import added', "SELECT id FROM resident WHERE import_id = '' AND state <> 'deleted'", /INDEX resident_import /],
  ['a page of everybody', "SELECT id FROM resident WHERE id > '' ORDER BY id LIMIT 5000", /INDEX sqlite_autoindex_resident_1/],
]

it.each(plans)('finds %s by an index', (_, sql, index) => {
  const { raw } = openTestStation().parts.store
  const steps = raw.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all().map(({ detail }) => detail)

  expect(steps).toHaveLength(1)
  expect(steps[0]).toMatch(index)
})
