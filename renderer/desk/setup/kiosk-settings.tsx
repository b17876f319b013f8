import { Button, Card, Form, InputNumber, Select, Switch } from 'antd'
import { useState } from 'react'
import type { KioskSettings } from '../../../shared/contract/kiosk-screen.ts'
import { PANELS } from '../../../shared/domain/kiosk/panel.ts'
import { useAnswer } from '../../ui/station.tsx'
import { RefusalNote } from '../ui/refusal-note.tsx'
import { useAct } from '../ui/use-act.ts'
import { useRefusal } from '../ui/use-refusal.ts'

/** How the sign-in screens are set: the panel's size, so that keys keep their millimetres, the clock, and the rest stop. */
export function KioskSettingsPanel() {
  const { data } = useAnswer('kioskSettings', (client) => client.kiosk.settings(), ['kiosk'])
  const [draft, setDraft] = useState<Partial<KioskSettings>>({})
  const { act, busy } = useAct()
  const { error, onRefusal, clear } = useRefusal(JSON.stringify(draft))
  if (!data) return null
  const shown = { ...data, ...draft }
  const save = async (): Promise<void> => {
    clear()
    if (await act((client) => client.kiosk.setSettings(shown), { onRefusal })) setDraft({})
  }
  return (
    <Card title="签到屏" style={{ maxWidth: 760 }}>
      <Form layout="vertical" onFinish={() => void save()}>
        <Form.Item label="屏幕大小" extra="按钮和字会按屏幕的实际大小放够：按钮至少 9.5 毫米。">
          <Select aria-label="屏幕大小" style={{ width: 200 }} value={shown.panelInches} options={PANELS.map((inches) => ({ value: inches, label: `${inches} 英寸` }))} onChange={(panelInches) => setDraft({ ...draft, panelInches })} />
        </Form.Item>
        <Form.Item label="多久没人碰就显示时钟">
          <InputNumber aria-label="多久没人碰就显示时钟" min={1} max={60} precision={0} suffix="分钟" value={shown.idleMinutes} onChange={(idleMinutes) => setDraft({ ...draft, ...(idleMinutes === null ? {} : { idleMinutes }) })} />
        </Form.Item>
        <Form.Item label="首页有“暖新驿站”">
          <Switch aria-label="首页有暖新驿站" checked={shown.restStop} onChange={(restStop) => setDraft({ ...draft, restStop })} />
        </Form.Item>
        <RefusalNote error={error} />
        <Button type="primary" htmlType="submit" loading={busy} disabled={Object.keys(draft).length === 0}>保存</Button>
      </Form>
    </Card>
  )
}
