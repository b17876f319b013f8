import { Button, Form } from 'antd'
import { useState } from 'react'
import type { Recurrence, SeriesPreview } from '../../../shared/contract/scheduling-series.ts'
import type { ClockTime } from '../../../shared/domain/values/clock-time.ts'
import { recurrenceText } from '../../../shared/text/series.ts'
import { RepeatFields } from '../scheduling/repeat-fields.tsx'
import { firstRepeat, recurrenceOf, slotsOf, type Decision, type RepeatDraft } from '../scheduling/series-draft.ts'
import { SeriesTable } from '../scheduling/series-table.tsx'
import { useAct } from '../ui/use-act.ts'
import type { SessionDraft } from './session-draft.ts'

/** The sessions that were chosen of a series, and the rule they come from. */
export interface ChosenDates {
  readonly rule: Recurrence
  readonly slots: readonly { readonly roomId: string; readonly startsAt: number; readonly endsAt: number }[]
}

interface RepeatPlanProps {
  readonly draft: SessionDraft
  /** Null while the dates have not been looked at since something changed. */
  readonly onChosen: (chosen: ChosenDates | null) => void
}

/** How an activity repeats, and each of its dates: what stands in the room, and the ways out. A change of time or room begins it anew (by key). */
export function RepeatPlan({ draft, onChosen }: RepeatPlanProps) {
  const [repeat, setRepeat] = useState(() => firstRepeat(draft.on))
  const [preview, setPreview] = useState<SeriesPreview | null>(null)
  const [decisions, setDecisions] = useState<ReadonlyMap<string, Decision>>(new Map())
  const { act, busy } = useAct()
  const rule = recurrenceOf(repeat, draft.on)
  const { roomId } = draft

  const choose = (found: SeriesPreview, made: ReadonlyMap<string, Decision>): void => {
    setDecisions(made)
    if (rule) onChosen({ rule, slots: slotsOf(found.rows, made).map(({ slot }) => slot) })
  }
  const change = (next: RepeatDraft): void => {
    setRepeat(next)
    setPreview(null)
    onChosen(null)
  }
  const look = async (): Promise<void> => {
    if (!rule || roomId === null) return
    const found = await act((client) => client.activities.previewDates({ recurrence: rule, roomId, modeId: draft.modeId, from: draft.from as ClockTime, to: draft.to as ClockTime, heads: draft.capacity ?? 1 }))
    if (!found) return
    setPreview(found)
    choose(found, new Map())
  }
  if (roomId === null) return <p>要先选场地，才能看每一场有没有冲突。室外活动请用“再加一场”。</p>
  return (
    <Form.Item label={rule ? `怎样重复：${recurrenceText(rule)}` : '怎样重复'}>
      <RepeatFields value={repeat} onChange={change} />
      <Button style={{ margin: '8px 0' }} disabled={!rule} loading={busy} onClick={() => void look()}>看看每一场</Button>
      {preview && <SeriesTable preview={preview} decisions={decisions} onDecide={(on, decision) => choose(preview, new Map([...decisions, [on, decision]]))} />}
    </Form.Item>
  )
}
