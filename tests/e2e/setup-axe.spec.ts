import { axeFindings } from './axe-findings.ts'
import { expect, test } from './fixtures.ts'
import { LEAD } from './given.ts'
import { SetupWizardPage } from './pages/setup-wizard.ts'

test('axe finds nothing serious on any step of the first run', async ({ station: { desk } }) => {
  test.slow()
  const found: Record<string, string[]> = {}
  const look = async (step: string): Promise<void> => {
    const serious = await axeFindings(desk)
    if (serious.length > 0) found[step] = serious
  }
  const wizard = new SetupWizardPage(desk)
  await wizard.next.waitFor()
  await look('station')
  await wizard.chooseCommunity('龙桥社', '龙桥街道 · 龙桥社区')
  await look('rooms')
  await wizard.next.click()
  await look('hours')
  await wizard.next.click()
  await look('lead')
  await wizard.fillLead(LEAD.name, LEAD.pin)
  await wizard.next.click()
  await look('district')
  await wizard.finish.click()
  await desk.getByRole('status', { name: '恢复密钥' }).waitFor()
  await look('recovery')

  expect(found).toEqual({})
})
