import { Tabs } from 'antd'
import { useAnswer } from '../../ui/station.tsx'
import type { PageProps } from '../app/page-props.ts'
import { goTo } from '../app/route.ts'
import { useIsLead } from '../app/session-store.ts'
import { Page } from '../ui/page.tsx'
import { ListsForm } from './lists-form.tsx'
import { LoansTab } from './loans-tab.tsx'
import { MonthTab } from './month-tab.tsx'
import { SuggestionsTab } from './suggestions-tab.tsx'
import { TodayTab } from './today-tab.tsx'
import { LOANS } from './topics.ts'

/** The rest stop for those who work outdoors (暖新驿站): today's taps, what is lent, what is suggested, the month. */
export function RestStopPage({ id }: PageProps) {
  const isLead = useIsLead()
  const { data: loans } = useAnswer('rest loans', (client) => client.restStop.loans(), LOANS)
  const overdue = loans?.out.filter((loan) => loan.overdue).length ?? 0
  return (
    <Page title="暖新驿站">
      <Tabs activeKey={id ?? 'today'} onChange={(key) => goTo('rest-stop', key)} destroyOnHidden items={[
        { key: 'today', label: '今天', children: <TodayTab /> },
        { key: 'loans', label: overdue > 0 ? `借物（超期 ${overdue}）` : '借物', children: <LoansTab /> },
        { key: 'suggestions', label: '意见', children: <SuggestionsTab /> },
        { key: 'month', label: '按月统计', children: <MonthTab /> },
        ...(isLead ? [{ key: 'lists', label: '服务和物品', children: <ListsForm /> }] : []),
      ]} />
    </Page>
  )
}
