import { Alert, Flex, Input, Modal, Radio, Select } from 'antd'
import { useState } from 'react'
import type { Closure } from '../../../shared/contract/calendar-closures.ts'
import { CLOSURE_REASONS, CLOSURE_SCOPES } from '../../../shared/domain/calendar/closure.ts'
import { stationReasonLabels } from '../../../shared/text/booking-labels.ts'
import { closureScopeLabels } from '../../../shared/text/labels.ts'
import { codeOf } from '../../../shared/text/refusals.ts'
import { dateOfMoment } from '../../../shared/text/time.ts'
import { useAnswer } from '../../ui/station.tsx'
import { DateField } from '../ui/date-field.tsx'
import { useAct } from '../ui/use-act.ts'
import { useNow } from '../ui/use-now.ts'
import { useUndo } from '../ui/use-undo.tsx'
import { decided, draftOf, missingInClosure, newDraft, wishOf, type ClosureDraft, type Decisions } from './closure-draft.ts'
import { ShortField } from './short-field.tsx'
import { TouchedTable } from './touched-table.tsx'

const TOUCHING = ['booking', 'session', 'appointment', 'activity', 'activitySession', 'closure']

/** Closes a room, an expert or the station, or changes a closure: what it touches is shown and decided on before it is saved. */
export function ClosureForm({ closure, onClose }: { readonly closure: Closure | null; readonly onClose: () => void }) {
  const now = useNow()
  const undoable = useUndo()
  const { act, busy } = useAct()
  const [draft, setDraft] = useState(() => (closure ? draftOf(closure) : newDraft(dateOfMoment(now))))
  const [decisions, setDecisions] = useState<Decisions>({})
  const missing = missingInClosure(draft, now)
  const wish = missing === null ? wishOf(draft) : null
  const preview = useAnswer(`touched ${JSON.stringify(wish)}`, async (client) => (wish ? client.calendar.previewClosure(wish) : { touched: [] }), TOUCHING)
  const touched = preview.data?.touched
  const answers = touched && decided(touched, decisions)

  const save = async (): Promise<void> => {
    if (!wish || !answers) return
    const terms = { reason: draft.reason, note: draft.note, decisions: answers }
    const onRefusal = (error: unknown): boolean => {
      if (codeOf(error) === 'CLOSURE_TOUCHES') preview.refetch()
      return false
    }
    const saved = await act((client) => (closure
      ? client.calendar.changeClosure({ closureId: closure.id, version: closure.version, startsAt: wish.startsAt, endsAt: wish.endsAt, ...terms })
      : client.calendar.addClosure({ ...wish, ...terms })), { onRefusal })
    if (!saved) return
    onClose()
    if (!closure) undoable('停用已登记', () => act((client) => client.calendar.liftClosure({ closureId: saved.id, version: saved.version, giveBack: true }), { done: '已撤销，取消的预约也恢复了' }))
  }

  return (
    <Modal open title={closure ? '修改停用' : '登记停用'} okText="保存" confirmLoading={busy} okButtonProps={{ disabled: missing !== null || !answers }} onOk={() => void save()} onCancel={onClose} width={960}>
      <Flex vertical gap={14}>
        <ClosureFields draft={draft} fixed={closure !== null} onChange={setDraft} />
        {missing !== null && <Alert type="info" showIcon title={missing} />}
        {touched && missing === null && <TouchedTable touched={touched} decisions={decisions} onChange={setDecisions} />}
      </Flex>
    </Modal>
  )
}

interface ClosureFieldsProps {
  readonly draft: ClosureDraft
  /** What is closed cannot be changed any more. */
  readonly fixed: boolean
  readonly onChange: (draft: ClosureDraft) => void
}

function ClosureFields({ draft, fixed, onChange }: ClosureFieldsProps) {
  const rooms = useAnswer('rooms', (client) => client.scheduling.rooms(), ['room'])
  const experts = useAnswer('experts', (client) => client.consultations.experts(), ['expert'])
  const put = (part: Partial<ClosureDraft>): void => onChange({ ...draft, ...part })
  const subjects = (draft.scope === 'room' ? rooms.data : draft.scope === 'expert' ? experts.data : [])?.filter(({ id, active }) => active || id === draft.subjectId) ?? []
  return (
    <>
      <Flex gap={12} align="center" wrap>
        <Radio.Group aria-label="停用什么" optionType="button" disabled={fixed} value={draft.scope} options={CLOSURE_SCOPES.map((scope) => ({ value: scope, label: closureScopeLabels[scope] }))}
          onChange={(event) => put({ scope: event.target.value as ClosureDraft['scope'], subjectId: null })} />
        {draft.scope !== 'station' && (
          <Select aria-label={closureScopeLabels[draft.scope]} disabled={fixed} placeholder={`选择${closureScopeLabels[draft.scope]}`} value={draft.subjectId} onChange={(subjectId) => put({ subjectId })}
            options={subjects.map(({ id, name }) => ({ value: id, label: name }))} showSearch={{ optionFilterProp: 'label' }} style={{ width: 240 }} />
        )}
      </Flex>
      <Flex gap={8} align="center" wrap>
        <DateField label="从哪天" value={draft.fromOn} onChange={(fromOn) => put({ fromOn, toOn: draft.toOn < fromOn || draft.toOn === draft.fromOn ? fromOn : draft.toOn })} />
        <ShortField label="从几点" example="08:00" value={draft.from} onChange={(from) => put({ from })} />
        至
        <DateField label="到哪天" value={draft.toOn} onChange={(toOn) => put({ toOn })} />
        <ShortField label="到几点" example="12:00" value={draft.to} onChange={(to) => put({ to })} />
      </Flex>
      <Flex gap={8} align="center" wrap>
        <Select aria-label="原因" value={draft.reason} onChange={(reason) => put({ reason })} options={CLOSURE_REASONS.map((reason) => ({ value: reason, label: stationReasonLabels[reason] }))} style={{ width: 160 }} />
        <Input aria-label="说明" placeholder="说明，可不填" maxLength={60} value={draft.note} onChange={(event) => put({ note: event.target.value })} style={{ width: 400 }} />
      </Flex>
    </>
  )
}
