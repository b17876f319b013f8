import { Alert, Input, Modal } from 'antd'
import { useState } from 'react'
import type { ResidentRecord } from '../../../shared/contract/residents.ts'
import { goTo } from '../app/route.ts'
import { useAct } from '../ui/use-act.ts'

/** Deletes a person for good; the name typed out stands for a yes that nobody gives by mistake. */
export function RemoveDialog({ person, onClose }: { readonly person: ResidentRecord; readonly onClose: () => void }) {
  const { act, busy } = useAct()
  const [typed, setTyped] = useState('')
  const agrees = typed.trim() === person.name
  const remove = async (): Promise<void> => {
    if (!agrees) return
    const removed = await act((client) => client.residents.remove({ residentId: person.id, version: person.version }), { done: '已删除' })
    if (!removed) return
    onClose()
    goTo('residents')
  }
  return (
    <Modal open title={`删除 ${person.name}`} okText="永久删除" okButtonProps={{ danger: true, disabled: !agrees }} confirmLoading={busy} onOk={() => void remove()} onCancel={onClose}>
      <Alert type="warning" showIcon title="姓名、证件号、电话、住址会被销毁，不能恢复。" description="此人参加过的活动、预约仍计入统计，只是不再有姓名。" style={{ marginBottom: 16 }} />
      <label>
        请输入姓名“{person.name}”确认：
        <Input value={typed} autoFocus autoComplete="off" onChange={(event) => setTyped(event.target.value)} onPressEnter={() => void remove()} style={{ marginTop: 6 }} />
      </label>
    </Modal>
  )
}
