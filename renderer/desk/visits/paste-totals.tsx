import { Alert, Button, Checkbox, Flex, Input, Modal } from 'antd'
import { useState } from 'react'
import { readDoorTotals } from '../../../shared/domain/visits/read-door-totals.ts'
import { RefusalNote } from '../ui/refusal-note.tsx'
import { useAct } from '../ui/use-act.ts'
import { useRefusal } from '../ui/use-refusal.ts'

/** Takes a door counter's days over from its own program: copied there, pasted here, read before anything is written. */
export function PasteTotals() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>粘贴计数器数据</Button>
      {open && <PasteDialog onClose={() => setOpen(false)} />}
    </>
  )
}

function PasteDialog({ onClose }: { readonly onClose: () => void }) {
  const [text, setText] = useState('')
  const [everybody, setEverybody] = useState(true)
  const { act, busy } = useAct()
  const refusal = useRefusal(text)
  const { totals, unread } = readDoorTotals(text)
  const save = async (): Promise<void> => {
    const done = await act((client) => client.visits.setDoorTotals({ totals: totals.map((total) => ({ ...total, everybody })) }), { done: `已写入 ${totals.length} 天`, onRefusal: refusal.onRefusal })
    if (done) onClose()
  }
  return (
    <Modal open title="粘贴计数器数据" okText={`写入 ${totals.length} 天`} cancelText="不用" okButtonProps={{ disabled: totals.length === 0, loading: busy }} onOk={() => void save()} onCancel={onClose}>
      <Flex vertical gap={12}>
        <div>每行一天：日期、人数。同一天再写一次会换掉原来的数。</div>
        <Input.TextArea aria-label="计数器数据" rows={10} value={text} onChange={(event) => setText(event.target.value)} placeholder={'2026-12-01 35\n2026-12-02 40'} />
        <Checkbox checked={everybody} onChange={(event) => setEverybody(event.target.checked)}>计数器数到了每个进门的人，包括到服务台登记的</Checkbox>
        {unread.length > 0 && <Alert type="warning" showIcon title={`有 ${unread.length} 行没有看懂，不会写入：${unread.slice(0, 3).join('；')}`} />}
        <RefusalNote error={refusal.error} />
      </Flex>
    </Modal>
  )
}
