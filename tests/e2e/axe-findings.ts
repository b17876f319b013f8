import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** Serious and critical findings of axe on what is shown, each named with its first element. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.waitForTimeout(400) // antd fades in: colours half-way through would be measured
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
}
