import { Button, Flex } from 'antd'
import { useState } from 'react'
import type { CallItem } from '../../../shared/contract/scheduling-calls.ts'
import { useAct } from '../ui/use-act.ts'

/** Whom to ring: masked, and in full on request, which is journaled. */
export function CallPhone({ item: { id, holder, maskedPhone }, mayWork }: { readonly item: CallItem; readonly mayWork: boolean }) {
  const [phones, setPhones] = useState<readonly string[] | null>(null)
  const { busy, act } = useAct()
  const show = async (): Promise<void> => {
    const shown = await act((client) => client.scheduling.callPhones({ callId: id }))
    if (shown) setPhones(shown.phones)
  }
  if (maskedPhone === '') return <>没有留电话</>
  if (phones !== null) return <strong>{phones.join('、')}</strong>
  return <Flex gap={8} align="center">{maskedPhone}{mayWork && <Button size="small" aria-label={`显示号码：${holder}`} loading={busy} onClick={() => void show()}>显示号码</Button>}</Flex>
}
