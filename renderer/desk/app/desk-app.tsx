import { App, ConfigProvider, Spin } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { Suspense, useState } from 'react'
import { useAnswer, useStation } from '../../ui/station.tsx'
import { Answered } from '../ui/answered.tsx'
import { DeskShell } from './desk-shell.tsx'
import { lazyPage } from './lazy-page.ts'
import { LostNotice } from './lost-notice.tsx'
import { useSession } from './session-store.ts'
import { SignInPage } from './sign-in-page.tsx'
import { deskTheme } from './theme.ts'
import { useFocusKeeper } from './use-focus-keeper.ts'
import { useLeaveGuard } from './use-leave-guard.ts'

const SetupWizard = lazyPage(() => import('../setup/setup-wizard.tsx').then((page) => page.SetupWizard))

/** The desk: set up the station, then sign in, then work. A locked screen lies over the work and keeps it. */
export function DeskApp() {
  return (
    <ConfigProvider locale={zhCN} theme={deskTheme} button={{ autoInsertSpace: false }} modal={{ style: { top: 32 } }}>
      <App style={{ height: '100%' }}>
        <LostNotice />
        <DeskStages />
      </App>
    </ConfigProvider>
  )
}

function DeskStages() {
  useLeaveGuard()
  useFocusKeeper()
  const { client } = useStation()
  const staff = useSession((session) => session.staff)
  const locked = useSession((session) => session.locked)
  const [settingUp, setSettingUp] = useState(false) // until the recovery key has been put away and the page reloads
  const status = useAnswer('status', (station) => station.setup.status(), ['station'])
  if (!client) return <Spin fullscreen description="正在打开本站…" />
  return (
    <Answered answer={status}>
      {({ station, clockBehind }) => {
        if (!station || settingUp) return <Suspense fallback={<Spin fullscreen />}><SetupWizard onComplete={() => setSettingUp(true)} /></Suspense>
        return (
          <>
            {staff && <div inert={locked} style={{ height: '100%' }}><DeskShell station={station} staff={staff} clockBehind={clockBehind} /></div>}
            {(!staff || locked) && <SignInPage stationName={station.name} />}
          </>
        )
      }}
    </Answered>
  )
}
