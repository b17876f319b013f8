import { Modal } from 'antd'
import { useState } from 'react'
import type { ActivitySession } from '../../../shared/contract/activities.ts'
import { useAnswer } from '../../ui/station.tsx'
import { ClashNotice } from '../scheduling/clash-notice.tsx'
import { slotOf } from '../scheduling/slot.ts'
import { useClash } from '../scheduling/use-clash.ts'
import { Answered } from '../ui/answered.tsx'
import { useUnsaved } from '../ui/unsaved.ts'
import { useAct } from '../ui/use-act.ts'
import { draftOf, partOf } from './session-draft.ts'
import { SessionFields } from './session-fields.tsx'

/** Another time, place or number of places for a session. */
export function EditDialog({ session, onClose }: { readonly session: ActivitySession; readonly onClose: () => void }) {
  const rooms = useAnswer('rooms', (client) => client.scheduling.rooms(), ['room'])
  const [before] = useState(() => draftOf(session))
  const [draft, setDraft] = useState(before)
  useUnsaved(draft !== before)
  const { act, busy } = useAct()
  const { clash, onRefusal, clear } = useClash()
  const save = async (): Promise<void> => {
    clear()
    const saved = await act((client) => client.activities.updateSession({ sessionId: session.id, version: session.version, ...partOf(draft) }), { done: '已修改', onRefusal })
    if (saved) onClose()
  }
  return (
    <Modal open title="修改时间、地点和名额" width={980} okText="保存" confirmLoading={busy} onOk={() => void save()} onCancel={onClose}>
      <Answered answer={rooms}>{(list) => <SessionFields rooms={list} draft={draft} onChange={setDraft} />}</Answered>
      {clash && <div style={{ marginTop: 16 }}><ClashNotice clash={clash} onChoose={(choice) => {
        setDraft({ ...draft, ...slotOf(choice) })
        clear()
      }} /></div>}
    </Modal>
  )
}
