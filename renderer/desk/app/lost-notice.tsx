import { Alert } from 'antd'
import { useEffect, useRef } from 'react'
import { useStation } from '../../ui/station.tsx'
import { useSession } from './session-store.ts'

/** Says when the way to the station is lost; once it is back, the PIN is asked again because the new way knows nobody. */
export function LostNotice() {
  const { state } = useStation()
  const lock = useSession((session) => session.lock)
  const wasLost = useRef(false)

  useEffect(() => {
    if (state === 'lost') wasLost.current = true
    if (state === 'open' && wasLost.current) {
      wasLost.current = false
      lock()
    }
  }, [state, lock])

  if (state !== 'lost') return null
  return <Alert banner className="lost-band" type="warning" showIcon title="与本站程序的连接断开了，正在重新连接。没保存的内容还在页面上。" />
}
