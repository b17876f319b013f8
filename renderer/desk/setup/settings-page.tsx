import { Tabs } from 'antd'
import { RegistrationSettings } from '../activities/registration-settings.tsx'
import { ClosuresSettings } from '../calendar/closures-settings.tsx'
import { HolidaysSettings } from '../calendar/holidays-settings.tsx'
import { HoursSettings } from '../calendar/hours-settings.tsx'
import type { PageProps } from '../app/page-props.ts'
import { goTo } from '../app/route.ts'
import { HouseRulesSettings } from '../scheduling/house-rules-settings.tsx'
import { RoomSettings } from '../scheduling/room-settings.tsx'
import { StaffSettings } from '../staff/staff-settings.tsx'
import { Page } from '../ui/page.tsx'
import { KioskSettingsPanel } from './kiosk-settings.tsx'
import { StationSettings } from './station-settings.tsx'

/** The house as the lead settles it. */
export function SettingsPage({ id }: PageProps) {
  return (
    <Page title="设置">
      <Tabs activeKey={id ?? 'rooms'} onChange={(key) => goTo('settings', key)} items={[
        { key: 'rooms', label: '场地', children: <RoomSettings /> },
        { key: 'rules', label: '预约规定', children: <HouseRulesSettings /> },
        { key: 'registration', label: '活动报名', children: <RegistrationSettings /> },
        { key: 'hours', label: '开放时间', children: <HoursSettings /> },
        { key: 'closures', label: '停用', children: <ClosuresSettings /> },
        { key: 'holidays', label: '放假安排', children: <HolidaysSettings /> },
        { key: 'kiosk', label: '签到屏', children: <KioskSettingsPanel /> },
        { key: 'staff', label: '工作人员', children: <StaffSettings /> },
        { key: 'station', label: '备份与密钥', children: <StationSettings /> },
      ]} />
    </Page>
  )
}
