import { Button, Flex, Input } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../../ui/station.tsx'
import { useAct } from '../ui/use-act.ts'

/** The station's phone that the notice gives instead of anybody's own. */
export function NoticePhone() {
  const kept = useAnswer('notice phone', (client) => client.consultations.noticePhone(), ['session'])
  const [typed, setTyped] = useState<string | null>(null)
  const { busy, act } = useAct()
  const phone = typed ?? kept.data?.phone ?? ''
  const save = async (): Promise<void> => {
    if (await act((client) => client.consultations.setNoticePhone({ phone }), { done: '公示电话已保存' })) setTyped(null)
  }
  return (
    <Flex gap={8} align="center">
      <label htmlFor="notice-phone">公示电话</label>
      <Input id="notice-phone" style={{ width: 170 }} maxLength={30} placeholder="站里的电话" value={phone} onChange={({ target }) => setTyped(target.value)} onPressEnter={() => void save()} />
      {typed !== null && typed !== kept.data?.phone && <Button loading={busy} onClick={() => void save()}>保存</Button>}
    </Flex>
  )
}
