import { test } from '@playwright/test'
import { buildWhenStale } from '../support/build.ts'

test('builds the pages and the desktop app', async () => {
  test.setTimeout(120_000)
  await buildWhenStale()
})
