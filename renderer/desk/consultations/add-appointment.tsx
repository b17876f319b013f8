import { useState } from 'react'
import type { Appointment, DutySession } from '../../../shared/contract/duty-sessions.ts'
import type { ResidentSummary } from '../../../shared/contract/residents.ts'
import { timeText } from '../../../shared/text/time.ts'
import { PersonPicker } from '../ui/person-picker.tsx'
import { useAct } from '../ui/use-act.ts'
import { WaysOut } from '../ui/ways-out.tsx'
import { SlotGrid } from './slot-grid.tsx'
import { slotLossOf, type SlotLoss } from './slot-loss.ts'
import { slotCells } from './slot-view.ts'

interface AddAppointmentProps {
  readonly session: DutySession
  readonly appointments: readonly Appointment[]
  readonly starts: readonly number[]
}

/**
 * Gives somebody a place, in a session of slots with a time: choose the start, then the person; without a choice it
 * is the earliest. A start that somebody else takes meanwhile stays chosen, so that nobody is given another time unasked.
 */
export function AddAppointment({ session, appointments, starts }: AddAppointmentProps) {
  const [chosen, setChosen] = useState<number | null>(null)
  const [lost, setLost] = useState<{ readonly person: ResidentSummary; readonly wanted: number; readonly loss: SlotLoss } | null>(null)
  const { act } = useAct()
  const book = async (person: ResidentSummary, sessionId: string, startsAt: number | null): Promise<void> => {
    setLost(null)
    const made = await act((client) => client.consultations.book({ sessionId, residentId: person.id, walkIn: false, ...(startsAt === null ? {} : { startsAt }) }), {
      done: `${person.name} 已约`,
      onRefusal: (error) => {
        const loss = slotLossOf(error)
        if (loss) setLost({ person, wanted: startsAt ?? session.startsAt, loss })
        return loss !== null
      },
    })
    if (made) setChosen(null)
  }
  const cells = slotCells(session, starts, appointments)
  return (
    <div style={{ marginBottom: 16 }}>
      {cells.length > 0 && <SlotGrid cells={cells} chosen={chosen} onChoose={setChosen} />}
      {lost && <div style={{ marginBottom: 12 }}><WaysOut title={lost.loss.said} at={lost.wanted} choices={lost.loss.choices} none="一周内没有其他空闲时段。" onChoose={(choice) => void book(lost.person, choice.sessionId, choice.startsAt)} /></div>}
      {session.full ? <p>预约名额已满。{session.walkInLeft > 0 && `现场还有 ${session.walkInLeft} 个名额，请在“来访接待”里取号。`}</p> : (
        <div style={{ maxWidth: 560 }}>
          <PersonPicker placeholder={`约一位居民${cells.length > 0 ? `（${chosen === null ? '最早时段' : timeText(chosen)}）` : ''}：拼音首字母、姓名、手机尾号`} onPick={(person) => void book(person, session.id, chosen)} />
        </div>
      )}
    </div>
  )
}
