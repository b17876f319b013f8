import { Alert, Button, Flex } from 'antd'
import { timeText } from '../../../shared/text/time.ts'
import { useAnswer } from '../../ui/station.tsx'
import { useMayWork } from '../app/session-store.ts'
import { useAct } from '../ui/use-act.ts'

/** Residents who rang from the sign-in screen, over whatever page is open, until somebody answers. */
export function HelpBell() {
  const calls = useAnswer('calls', (client) => client.kiosk.calls(), ['help'])
  const mayWork = useMayWork()
  const { act, busy } = useAct()
  const waiting = calls.data ?? []
  if (waiting.length === 0) return null
  return (
    <Flex vertical gap={8} className="no-print" style={{ position: 'fixed', bottom: 24, left: 214, zIndex: 1200, width: 420 }}>
      {waiting.map(({ id, at, about }) => (
        <Alert key={id} role="alert" type="warning" showIcon title={about === '' ? '签到屏有居民请您帮忙' : about} description={about === '' ? `${timeText(at)} 按的铃` : `${timeText(at)} 在签到屏报到`} style={{ boxShadow: '0 6px 24px rgba(0,0,0,.2)' }}
          action={mayWork && <Button type="primary" disabled={busy} onClick={() => void act((client) => client.kiosk.answer({ callId: id }))}>答复</Button>} />
      ))}
    </Flex>
  )
}
