import { expect, it } from 'vitest'
import { fillDemoStation } from '../../electron/hosts/cli/demo/demo-station.ts'
import { actionText } from '../../shared/text/journal.ts'
import { openTestStation, temporaryFolder, TEST_KEY, MONDAY_9_00 } from '../support/station.ts'

it('has a Chinese word for everything a demonstration station journals', async () => {
  const folder = `${temporaryFolder()}/data`
  await fillDemoStation(folder, TEST_KEY, MONDAY_9_00)
  const rows = openTestStation({ folder }).setup.journal(undefined, 100_000)

  const wordless = new Set(rows.map((row) => actionText(row.subject, row.action)).filter((text) => /[a-z]/.test(text)))

  expect([...wordless]).toEqual([])
})
