import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readTables } from '../../../../electron/station/intake/read-table.ts'
import { findRosterSheets, sampleValues } from '../../../../shared/domain/residents/roster/find-sheets.ts'
import { createRosterReader } from '../../../../shared/domain/residents/roster/reader.ts'
import type { RosterPlan, RosterReader } from '../../../../shared/domain/residents/roster/roster.ts'

it.each([
  [
    'roster-longqiao.xlsx',
    {
      rows: 2000,
      residents: 1969,
      duplicates: 20,
      defects: { 'no-name': 11, 'no-id': 96, 'bad-checksum': 12, 'lost-digits': 11, 'fifteen-digit': 7 },
      repaired: { 'full-width': 67, spaces: 39 },
    },
  ],
  [
    'roster-xialin-gb18030.csv',
    {
      rows: 800,
      residents: 791,
      duplicates: 6,
      defects: { 'no-name': 3, 'no-id': 46, 'bad-checksum': 6, 'lost-digits': 8, 'fifteen-digit': 1 },
      repaired: { 'full-width': 27, spaces: 19 },
    },
  ],
])('counts %s as it was planted', async (file, summary) => {
  const { reader } = await readSample(file)

  expect(reader.summary()).toEqual(summary)
})

it('finds the header under a merged title and a filler line, and passes over the instructions', async () => {
  const { plan } = await readSample('roster-longqiao.xlsx')

  expect(plan.ignored).toEqual(['填表说明'])
  expect(plan.sheets.map(({ table, mapping }) => [table.sheet, mapping.headerRow, mapping.sure])).toEqual([['花名册', 3, true]])
  expect(plan.sheets[0]?.mapping.columns.map(({ field }) => field)).toEqual([
    'ignore',
    'name',
    'sex',
    'birthOn',
    'idNumber',
    'phone',
    'address',
    'grid',
    'ignore',
    'note',
  ])
})

it('gives a whole person out of a row', async () => {
  const { plan, reader } = await readSample('roster-longqiao.xlsx')

  expect(reader.residents()[13]).toEqual({
    place: { sheet: '花名册', row: 17 },
    person: {
      name: '陈莲敏',
      idNumber: '350302202611078400',
      otherDocument: null,
      phones: ['13960389754', '0594-2746201'],
      sex: 'female',
      birthOn: '2026-11-07',
      birthText: null,
      address: '万辉国际城27号楼304室',
      grid: '第1网格',
      note: null,
    },
  })
  expect(plan.sheets.map(sampleValues)[0]?.slice(0, 4)).toEqual(['1', '林俊帅', '男', '1990-05-02'])
})

it('reads every birth date of the four spellings and Excel dates, agreeing with the id numbers', async () => {
  const { causes } = await readSample('roster-longqiao.xlsx')

  expect(causes.filter((cause) => cause.startsWith('birth-') || cause.startsWith('sex-') || cause.startsWith('phone-'))).toEqual([])
})

async function readSample(file: string): Promise<{ readonly plan: RosterPlan; readonly reader: RosterReader; readonly causes: readonly string[] }> {
  const plan = findRosterSheets(await readTables(readFileSync(new URL(`../../../intake/${file}`, import.meta.url))))
  const reader = createRosterReader(plan.sheets)
  const rows = reader.next(Number.POSITIVE_INFINITY)
  return { plan, reader, causes: rows.flatMap(({ issues }) => issues.map(({ cause }) => cause)) }
}
