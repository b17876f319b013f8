import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readTables } from '../../../../electron/station/intake/read-table.ts'
import { findRosterSheets } from '../../../../shared/domain/residents/roster/find-sheets.ts'
import { createRosterReader } from '../../../../shared/domain/residents/roster/reader.ts'
import { plantedRoster, truthOf } from './planted.ts'
import { anyLayout, fileOf } from './roster-files.ts'

it('counts exactly what was planted, in every layout and encoding', async () => {
  await fc.assert(
    fc.asyncProperty(plantedRoster(), anyLayout(), async (rows, layout) => {
      const plan = findRosterSheets(await readTables(await fileOf(rows, layout)))
      const reader = createRosterReader(plan.sheets)

      while (reader.position < reader.total) reader.next(7)

      expect(plan.sheets.map(({ mapping }) => mapping.sure)).toEqual([true])
      expect(reader.summary()).toEqual(truthOf(rows))
    }),
    { numRuns: 400 },
  )
})
