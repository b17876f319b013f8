import { Form, Modal } from 'antd'
import { useState } from 'react'
import type { Activity } from '../../../shared/contract/activities.ts'
import { useUnsaved } from '../ui/unsaved.ts'
import { useAct } from '../ui/use-act.ts'
import { detailsOf, partOfDetails } from './details-draft.ts'
import { MoreDetailsFields, TitleFields } from './details-fields.tsx'

/** What the activity is called and for whom it is, for all its sessions. */
export function DetailsDialog({ activity, onClose }: { readonly activity: Activity; readonly onClose: () => void }) {
  const [before] = useState(() => detailsOf(activity))
  const [details, setDetails] = useState(before)
  useUnsaved(details !== before)
  const { act, busy } = useAct()
  const save = async (): Promise<void> => {
    const saved = await act((client) => client.activities.updateActivity({ activityId: activity.id, version: activity.version, ...partOfDetails(details) }), { done: '已修改' })
    if (saved) onClose()
  }
  return (
    <Modal open title="活动资料" width={980} okText="保存" okButtonProps={{ disabled: details.title.trim() === '' }} confirmLoading={busy} onOk={() => void save()} onCancel={onClose}>
      <Form layout="vertical">
        <TitleFields details={details} onChange={setDetails} />
        <MoreDetailsFields details={details} onChange={setDetails} />
      </Form>
    </Modal>
  )
}
