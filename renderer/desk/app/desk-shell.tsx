import { Alert, Button, Flex, Spin, Tooltip } from 'antd'
import { Suspense, useEffect } from 'react'
import type { StationInfo } from '../../../shared/contract/setup.ts'
import type { StaffMember } from '../../../shared/contract/staff.ts'
import { roleLabels } from '../../../shared/text/labels.ts'
import { useAnswer, useClient } from '../../ui/station.tsx'
import { HelpBell } from '../activities/help-bell.tsx'
import { ClockText } from './clock-text.tsx'
import { FaultGuard } from './fault-guard.tsx'
import { pages } from './pages.ts'
import { goTo, useRoute } from './route.ts'
import { useSession } from './session-store.ts'
import { colours } from './theme.ts'
import { useIdleLock } from './use-idle-lock.ts'
import { useLeave } from './use-leave-guard.ts'

/** The desk at work: menu, who sits here, the page. */
export function DeskShell({ station, staff, clockBehind }: { readonly station: StationInfo; readonly staff: StaffMember; readonly clockBehind: boolean }) {
  const route = useRoute()
  const mine = pages.filter((page) => page.roles.includes(staff.role))
  const page = mine.find((entry) => entry.name === route.page) ?? mine[0]
  useIdleLock()
  usePageKeys(mine)
  return (
    <Flex style={{ minHeight: '100%' }}>
      <nav aria-label="主菜单" className="desk-menu no-print" style={{ width: 190, flex: 'none', background: '#0B2E4F', color: '#F2F5F8', display: 'flex', flexDirection: 'column' }}>
        <div style={{ padding: '18px 16px 14px', borderBottom: '1px solid #2B5378', background: colours.brand }}>
          <strong style={{ fontSize: 22, letterSpacing: 2 }}>邻站</strong>
          <div style={{ fontSize: 13, marginTop: 2 }}>{station.name}</div>
        </div>
        <div style={{ flex: 1, paddingTop: 8, overflowY: 'auto' }}>
          {mine.map((entry) => (
            <a key={entry.name} className="nav-link" href={`#/${entry.name}`} aria-current={entry === page ? 'page' : undefined}>
              <span>{entry.title}{entry.count && <NavCount name={entry.name} count={entry.count} />}</span>{entry.key && <kbd>{entry.key}</kbd>}
            </a>
          ))}
        </div>
        <SeatCard staff={staff} />
      </nav>
      <Flex vertical style={{ flex: 1, minWidth: 0 }}>
        {clockBehind && <Alert banner type="warning" showIcon title="电脑的时间比最近一条记录还早，请检查日期和时间。" />}
        <FaultGuard key={page?.name}>
          <Suspense fallback={<Spin style={{ margin: '64px auto' }} />}>{page && <page.Component id={route.page === page.name ? route.id : null} />}</Suspense>
        </FaultGuard>
      </Flex>
      <HelpBell />
    </Flex>
  )
}

/** How much waits on a page; nothing while nothing does. */
function NavCount({ name, count: { ask, topics, unit } }: { readonly name: string; readonly count: NonNullable<(typeof pages)[number]['count']> }) {
  const { data = 0 } = useAnswer(`count ${name}`, ask, topics)
  return data === 0 ? null : <span className="nav-count" title={`${data} ${unit}`}>{data > 99 ? '99+' : data}</span>
}

function SeatCard({ staff }: { readonly staff: StaffMember }) {
  const client = useClient()
  const lock = useSession((session) => session.lock)
  const left = useSession((session) => session.left)
  const leaveBy = useLeave()
  const leave = (why: 'idle' | 'signedOut', then: () => void) => {
    void client.staff.signOut({ why }).catch(() => {})
    then()
  }
  return (
    <div style={{ padding: '12px 16px 16px', borderTop: '1px solid #2B5378' }}>
      <ClockText />
      <div style={{ fontSize: 16, margin: '8px 0' }}>{staff.name} <span style={{ fontSize: 13, color: '#C9D8E6' }}>{roleLabels[staff.role]}</span></div>
      <Flex gap={8}>
        <Tooltip title="离开座位时锁屏"><Button size="small" block onClick={() => leave('idle', lock)}>锁屏</Button></Tooltip>
        <Button size="small" block onClick={() => leaveBy(() => leave('signedOut', left))}>换人</Button>
      </Flex>
      <Button size="small" block style={{ marginTop: 8 }} onClick={() => window.open('kiosk.html', 'linzhan-kiosk')}>打开签到屏</Button>
    </div>
  )
}

/** F2 to F8 open a page, but not from a dialog with a form: what is half typed there would be gone. */
function usePageKeys(mine: typeof pages): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const entry = mine.find((page) => page.key === event.key)
      if (!entry) return
      event.preventDefault()
      if (document.querySelector('[role=dialog] form') === null) goTo(entry.name)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [mine])
}
