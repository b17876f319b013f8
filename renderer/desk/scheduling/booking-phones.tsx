import { Button, Flex } from 'antd'
import { useState } from 'react'
import type { BookingRecord } from '../../../shared/contract/booking.ts'
import { useMayWork } from '../app/session-store.ts'
import { useAct } from '../ui/use-act.ts'

/** The phone masked; in full for whoever has to ring up, which is journaled. */
export function BookingPhones({ record: { id, maskedPhone } }: { readonly record: BookingRecord }) {
  const [phones, setPhones] = useState<readonly string[] | null>(null)
  const mayWork = useMayWork()
  const { busy, act } = useAct()
  const show = async (): Promise<void> => {
    const shown = await act((client) => client.scheduling.bookingPhones({ bookingId: id }))
    if (shown) setPhones(shown.phones)
  }
  if (maskedPhone === '') return <>未留</>
  if (phones !== null) return <strong>{phones.join('、')}</strong>
  return <Flex gap={8} align="center">{maskedPhone}{mayWork && <Button size="small" loading={busy} onClick={() => void show()}>显示号码</Button>}</Flex>
}
