import { Tabs } from 'antd'
import type { PageProps } from '../app/page-props.ts'
import { goTo } from '../app/route.ts'
import { useIsLead } from '../app/session-store.ts'
import { Page } from '../ui/page.tsx'
import { MonthTab } from './month-tab.tsx'
import { PurposesForm } from './purposes-form.tsx'
import { TodayTab } from './today-tab.tsx'

/** People through the door (到访): counted today by a key each, and the month with what door counters said. */
export function VisitsPage({ id }: PageProps) {
  const isLead = useIsLead()
  return (
    <Page title="到访登记">
      <Tabs activeKey={id ?? 'today'} onChange={(key) => goTo('visits', key)} destroyOnHidden items={[
        { key: 'today', label: '今天', children: <TodayTab /> },
        { key: 'month', label: '按月统计', children: <MonthTab /> },
        ...(isLead ? [{ key: 'purposes', label: '来访事由', children: <PurposesForm /> }] : []),
      ]} />
    </Page>
  )
}
