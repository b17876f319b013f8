import { Alert, Button, Flex, Steps, Typography } from 'antd'
import { useEffect, useState } from 'react'
import { useClient } from '../../ui/station.tsx'
import { HoursEditor } from '../calendar/hours-editor.tsx'
import { colours } from '../app/theme.ts'
import { RefusalNote } from '../ui/refusal-note.tsx'
import { useUnsaved } from '../ui/unsaved.ts'
import { useAct } from '../ui/use-act.ts'
import { useRefusal } from '../ui/use-refusal.ts'
import { DistrictKeyStep } from './district-key-step.tsx'
import { LeadStep } from './lead-step.tsx'
import { RecoveryStep } from './recovery-step.tsx'
import { RoomsStep } from './rooms-step.tsx'
import { StationStep } from './station-step.tsx'
import { emptyDraft, missingOn, steps, stepTitles, type Draft } from './wizard-state.ts'

/** First run: six short steps; nothing is stored before the fifth is confirmed. */
export function SetupWizard({ onComplete }: { readonly onComplete: () => void }) {
  const client = useClient()
  const { act, busy } = useAct()
  const [index, setIndex] = useState(0)
  const [draft, setDraft] = useState<Draft>(emptyDraft)
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null)
  const { error, onRefusal } = useRefusal(JSON.stringify(draft))
  const step = steps[index] ?? 'station'
  const missing = missingOn(step, draft)
  useUnsaved(draft.community !== null && recoveryKey === null)
  const change = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }))

  useEffect(() => {
    void Promise.all([client.scheduling.suggestedRooms(), client.calendar.defaultHours()])
      .then(([rooms, hours]) => setDraft((before) => ({ ...before, rooms, hours })))
  }, [client])

  const finish = async (): Promise<void> => {
    const { community } = draft
    if (!community) return
    onComplete()
    const done = await act((station) => station.setup.complete({
      station: { code: community.code, name: draft.name.trim(), level: draft.level, streetName: community.streetName },
      rooms: draft.rooms.map((room) => ({ ...room, name: room.name.trim() })), hours: [...draft.hours],
      lead: { name: draft.leadName.trim(), pin: draft.pin }, ...(draft.districtKey.trim() === '' ? {} : { districtKey: draft.districtKey }),
    }), { onRefusal })
    if (!done) return
    setRecoveryKey(done.recoveryKey)
    setIndex(steps.indexOf('recovery'))
  }

  return (
    <Flex vertical align="center" style={{ minHeight: '100%', padding: '32px 24px', background: colours.paper }}>
      <Typography.Title level={1} style={{ fontSize: 26, color: colours.brand, marginTop: 0 }}>邻站 · 首次设置</Typography.Title>
      <Steps current={index} size="small" style={{ maxWidth: 900, marginBottom: 24 }} items={steps.map((name) => ({ title: stepTitles[name] }))} />
      <section aria-label={stepTitles[step]} style={{ width: '100%', maxWidth: 900, background: '#fff', border: `1px solid ${colours.line}`, borderRadius: 8, padding: 24 }}>
        {step === 'station' && <StationStep draft={draft} onChange={change} />}
        {step === 'rooms' && <RoomsStep rooms={draft.rooms} onChange={(rooms) => change({ rooms })} />}
        {step === 'hours' && <HoursEditor hours={draft.hours} onChange={(hours) => change({ hours })} />}
        {step === 'lead' && <LeadStep draft={draft} onChange={change} />}
        {step === 'district' && <DistrictKeyStep text={draft.districtKey} onChange={(districtKey) => change({ districtKey })} />}
        <RefusalNote error={error} />
        {recoveryKey !== null && <RecoveryStep recoveryKey={recoveryKey} stationName={draft.name} />}
        {recoveryKey === null && (
          <Flex justify="space-between" align="center" gap={16} style={{ marginTop: 24 }}>
            <Button size="large" disabled={index === 0} onClick={() => setIndex(index - 1)}>上一步</Button>
            {missing !== null && <Alert type="info" showIcon title={missing} />}
            {step === 'district'
              ? <Button size="large" type="primary" loading={busy} onClick={() => void finish()}>完成设置</Button>
              : <Button size="large" type="primary" disabled={missing !== null} onClick={() => setIndex(index + 1)}>下一步</Button>}
          </Flex>
        )}
      </section>
    </Flex>
  )
}
