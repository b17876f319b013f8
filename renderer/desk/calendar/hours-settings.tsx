import { Alert, Button, Flex } from 'antd'
import { useState } from 'react'
import type { OpeningHours } from '../../../shared/contract/calendar.ts'
import { useAnswer } from '../../ui/station.tsx'
import { Answered } from '../ui/answered.tsx'
import { useUnsaved } from '../ui/unsaved.ts'
import { useAct } from '../ui/use-act.ts'
import { missingInHours } from './hours-check.ts'
import { HoursEditor } from './hours-editor.tsx'
import { OpenDaysSettings } from './open-days-settings.tsx'

/** Opening hours in the settings: edited as a whole, kept with one button. */
export function HoursSettings() {
  const answer = useAnswer('hours', (client) => client.calendar.hours(), ['calendar'])
  return (
    <>
      <Answered answer={answer}>{(hours) => <HoursForm key={JSON.stringify(hours)} kept={hours} />}</Answered>
      <OpenDaysSettings />
    </>
  )
}

function HoursForm({ kept }: { readonly kept: readonly OpeningHours[] }) {
  const { act, busy } = useAct()
  const [hours, setHours] = useState(kept)
  const changed = JSON.stringify(hours) !== JSON.stringify(kept)
  useUnsaved(changed)
  const missing = missingInHours(hours)
  return (
    <>
      <HoursEditor hours={hours} onChange={setHours} />
      <Flex gap={12} style={{ marginTop: 16 }}>
        <Button type="primary" loading={busy} disabled={!changed || missing !== null} onClick={() => void act((client) => client.calendar.setHours({ hours: [...hours] }), { done: '开放时间已保存' })}>保存</Button>
        <Button disabled={!changed} onClick={() => setHours(kept)}>放弃修改</Button>
        {missing !== null && <Alert type="info" showIcon title={missing} />}
      </Flex>
    </>
  )
}
