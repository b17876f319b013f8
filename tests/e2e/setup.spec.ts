import { expect, test } from './fixtures.ts'
import { LEAD, setUp } from './given.ts'
import { SetupWizardPage } from './pages/setup-wizard.ts'
import { SignInPage } from './pages/sign-in.ts'

test.describe('first run', () => {
  test('takes a new station from its community to the first day', async ({ station: { desk } }) => {
    const wizard = new SetupWizardPage(desk)
    await wizard.chooseCommunity('龙桥社', '龙桥街道 · 龙桥社区')
    await expect(desk.getByLabel('第 1 个场地的名称')).toHaveValue('多功能厅')
    await wizard.next.click()
    await expect(desk.getByLabel('第 1 段开始')).toHaveValue('08:00')
    await wizard.next.click()
    await wizard.fillLead(LEAD.name, LEAD.pin)
    await wizard.next.click()
    await wizard.finish.click()
    await expect(desk.getByRole('status', { name: '恢复密钥' })).toHaveText(/^([0-9A-Z]{5}-){10}[0-9A-Z]{5}$/)
    await wizard.startUsing()

    await new SignInPage(desk).signIn(LEAD.name, LEAD.pin)

    await expect(desk.getByRole('navigation', { name: '主菜单' })).toContainText('龙桥社区党群服务中心')
  })

  test('says what is missing and lets nobody go on without it', async ({ station: { desk } }) => {
    const wizard = new SetupWizardPage(desk)
    await expect(wizard.next).toBeDisabled()
    await wizard.chooseCommunity('下磨', '龙桥街道 · 下磨社区')
    await desk.getByLabel('第 2 个场地的名称').fill('多功能厅')
    await expect(desk.getByText('有两个场地名字相同。')).toBeVisible()
    await desk.getByLabel('第 2 个场地的名称').fill('书画室')
    await wizard.next.click()
    await wizard.next.click()

    await wizard.fillLead(LEAD.name, '1234')
    await expect(desk.getByText('PIN 太简单')).toBeVisible()
    await wizard.fillLead(LEAD.name, LEAD.pin, '2581')
    await expect(desk.getByText('两次输入的 PIN 不一样。')).toBeVisible()
    await wizard.fillLead(LEAD.name, LEAD.pin)
    await wizard.next.click()

    await desk.getByLabel('公钥内容').fill('AGE-SECRET-KEY-1QQQQ')
    await wizard.finish.click()
    await expect(desk.getByText('这是私钥文件，不能带到站里')).toBeVisible()
  })
})

test.describe('at the desk', () => {
  test.use({ given: { fill: setUp } })

  test('a wrong PIN is told with the tries left, the right one opens the desk', async ({ station: { desk } }) => {
    const page = new SignInPage(desk)
    await page.signIn(LEAD.name, '9999')
    await expect(page.trouble).toHaveText('PIN 不对，还可以试 4 次。')

    await page.typePin(LEAD.pin)

    await expect(desk.getByRole('navigation', { name: '主菜单' })).toBeVisible()
  })

  test('a locked screen keeps the work and opens with the PIN', async ({ station: { desk } }) => {
    const page = new SignInPage(desk)
    await page.signIn(LEAD.name, LEAD.pin)
    await desk.getByRole('link', { name: '设置' }).click()
    await desk.getByRole('tab', { name: '工作人员' }).click()
    await desk.getByRole('button', { name: '锁屏' }).click()
    await expect(desk.getByRole('dialog', { name: '登录' })).toBeVisible()

    await page.typePin(LEAD.pin)

    await expect(desk.getByRole('dialog', { name: '登录' })).toBeHidden()
    await expect(desk.getByRole('tab', { name: '工作人员', selected: true })).toBeVisible()
  })

  test('a lead adds a member of staff, who sees the desk without the settings', async ({ station: { desk } }) => {
    const page = new SignInPage(desk)
    await page.signIn(LEAD.name, LEAD.pin)
    await desk.goto(`${desk.url().split('#')[0]}#/settings/staff`)
    await desk.getByRole('button', { name: '新增工作人员' }).click()
    await desk.getByLabel('姓名').fill('陈前台')
    await desk.getByLabel('PIN', { exact: true }).fill('1379')
    await desk.getByRole('button', { name: '保存' }).click()
    await expect(desk.getByRole('cell', { name: '陈前台' })).toBeVisible()
    await desk.getByRole('button', { name: '换人' }).click()

    await page.signIn('陈前台', '1379')

    await expect(desk.getByRole('link', { name: '来访接待' })).toBeVisible()
    await expect(desk.getByRole('link', { name: '设置' })).toHaveCount(0)
  })

  test('the journal shows who did what and is found whole', async ({ station: { desk } }) => {
    await new SignInPage(desk).signIn(LEAD.name, LEAD.pin)
    await desk.getByRole('link', { name: '操作记录' }).click()

    await desk.getByRole('button', { name: '检查记录是否被改过' }).click()

    await expect(desk.getByText('条记录全部完好，没有被改过。')).toBeVisible()
    await expect(desk.getByRole('cell', { name: LEAD.name })).toHaveCount(1)
  })

  test('a backup that cannot be made says why beside the folder until another is typed', async ({ station: { desk } }) => {
    await new SignInPage(desk).signIn(LEAD.name, LEAD.pin)
    await desk.goto(`${desk.url().split('#')[0]}#/settings/station`)
    const folder = desk.getByLabel('备份文件夹')
    await folder.fill('/no/such/folder')
    await folder.press('Enter')

    const refusal = desk.getByRole('alert').filter({ hasText: '找不到这个文件夹' })
    await expect(refusal).toBeVisible()
    await folder.fill('/no/other')
    await expect(refusal).toBeHidden()
  })
})
