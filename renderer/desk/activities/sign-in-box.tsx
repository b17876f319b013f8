import { Button, Card, Flex, Input, Segmented } from 'antd'
import { useState } from 'react'
import type { ActivitySession } from '../../../shared/contract/activities.ts'
import type { SignInOutcome } from '../../../shared/contract/attendance.ts'
import { isAdmitted } from '../../../shared/domain/activities/admission-codes.ts'
import { PersonPicker } from '../ui/person-picker.tsx'
import { useAct } from '../ui/use-act.ts'
import { AlsoDialog } from './also-dialog.tsx'
import { OutcomeNote, type Word } from './outcome-note.tsx'

interface Asked {
  readonly residentId: string
  readonly name: string
  readonly outcome: SignInOutcome
}

/** Staff sign somebody in: find, Enter, next; or out, where the session keeps exits. */
export function SignInBox({ session, onMany }: { readonly session: ActivitySession; readonly onMany: () => void }) {
  const { act, busy } = useAct()
  const [asked, setAsked] = useState<Asked | null>(null)
  const [direction, setDirection] = useState<'in' | 'out'>('in')
  const [proxy, setProxy] = useState('')
  const [also, setAlso] = useState(false)
  const ask = async (residentId: string, name: string, word: Word | null): Promise<void> => {
    const signedBy = proxy.trim()
    const outcome = await act((client) => client.activities.signIn({ sessionId: session.id, residentId, direction, ...word, ...(signedBy === '' ? {} : { proxy: { name: signedBy } }) }))
    if (!outcome) return
    setAsked({ residentId, name, outcome })
    if ('attendanceId' in outcome) setProxy('')
  }
  return (
    <Card size="small" title={<h2 style={{ margin: 0, fontSize: 16 }}>前台签到</h2>} extra={<Button onClick={onMany}>批量签到</Button>} style={{ marginBottom: 16 }}>
      {session.exits && <Segmented value={direction} onChange={setDirection} options={[{ value: 'in', label: '签到' }, { value: 'out', label: '签退' }]} style={{ marginBottom: 8 }} />}
      <PersonPicker autoFocus onPick={(person) => void ask(person.id, person.name, null)} />
      {direction === 'in' && (
        <Flex gap={8} align="center" style={{ marginTop: 8 }}>
          <label htmlFor="proxy">代签人</label>
          <Input id="proxy" value={proxy} maxLength={50} placeholder="本人签到不用填" onChange={(event) => setProxy(event.target.value)} style={{ width: 220 }} />
        </Flex>
      )}
      {asked && isIn(asked.outcome) && <Button size="small" onClick={() => setAlso(true)} style={{ marginTop: 8 }}>也签到别的活动</Button>}
      {also && asked && <AlsoDialog session={session} person={asked} onClose={() => setAlso(false)} />}
      {asked && <OutcomeNote name={asked.name} outcome={asked.outcome} busy={busy} onAnyway={(word) => void ask(asked.residentId, asked.name, word)} />}
    </Card>
  )
}

function isIn({ code }: SignInOutcome): boolean {
  return code === 'alreadyIn' || (isAdmitted(code) && code !== 'left')
}
