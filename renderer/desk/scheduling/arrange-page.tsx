import { Tabs } from 'antd'
import type { PageProps } from '../app/page-props.ts'
import { goTo } from '../app/route.ts'
import { useIsLead } from '../app/session-store.ts'
import { Page } from '../ui/page.tsx'
import { ArrangeRules } from './arrange-rules.tsx'
import { SeriesPanel } from './series-panel.tsx'
import { TakingPanel } from './taking-panel.tsx'
import { WaitingPanel } from './waiting-panel.tsx'

const TABS = [
  { key: 'series', label: '周期预约', children: <SeriesPanel /> }, { key: 'waiting', label: '候补', children: <WaitingPanel /> }, { key: 'takings', label: '站方征用', children: <TakingPanel /> },
]
const LEADS = [...TABS, { key: 'rules', label: '规定', children: <ArrangeRules /> }]

/** What concerns rooms beyond one booking: what repeats, who waits, what the station takes for itself, and the lead's rules for these. */
export function ArrangePage({ id }: PageProps) {
  const isLead = useIsLead()
  return <Page title="场地安排"><Tabs activeKey={id ?? 'series'} onChange={(key) => goTo('arrange', key)} items={isLead ? LEADS : TABS} destroyOnHidden /></Page>
}
