import { expect, it } from 'vitest'
import { fillDemoStation } from '../../electron/hosts/cli/demo/demo-station.ts'
import { detailText } from '../../shared/text/journal-details.ts'
import { actionText } from '../../shared/text/journal.ts'
import { openTestStation, temporaryFolder, TEST_KEY, MONDAY_9_00 } from '../support/station.ts'

it('has a Chinese word for everything a demonstration station journals', async () => {
  const folder = `${temporaryFolder()}/data`
  await fillDemoStation(folder, TEST_KEY, MONDAY_9_00)
  const rows = openTestStation({ folder }).setup.journal(undefined, 100_000)

  const wordless = new Set(rows.map((row) => actionText(row.subject, row.action)).filter((text) => /[a-z]/.test(text)))
  const machineWords = /age1[0-9a-z]+|[0-9a-f]{6}…|…[0-9A-Z]{6}/g
  const raw = new Set(rows.map((row) => detailText(row.subject, row.data).replace(machineWords, '')).filter((text) => /[a-z{}[\]"]/.test(text)))

  expect([...wordless]).toEqual([])
  expect([...raw]).toEqual([])
})
