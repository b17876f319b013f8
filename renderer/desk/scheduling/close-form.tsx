import { Button, Checkbox, Flex, InputNumber } from 'antd'
import { useState } from 'react'
import type { BookingRecord } from '../../../shared/contract/booking.ts'
import { useAct } from '../ui/use-act.ts'
import { useUndo } from '../ui/use-undo.tsx'

/** The room is given back: how many were there, and whether what was lent came with it. */
export function CloseForm({ record, onDone }: { readonly record: BookingRecord; readonly onDone: () => void }) {
  const [heads, setHeads] = useState(record.headsExpected)
  const [loansBack, setLoansBack] = useState(true)
  const { busy, act } = useAct()
  const offerUndo = useUndo()
  const out = record.loans.some(({ backAt }) => backAt === null)

  const close = async (): Promise<void> => {
    const closed = await act((client) => client.scheduling.close({ bookingId: record.id, version: record.version, headsActual: heads, loansBack: out && loansBack }))
    if (!closed) return
    onDone()
    offerUndo(`${record.holder}：场地已归还`, () => act((client) => client.scheduling.restore({ bookingId: record.id, version: closed.version }), { done: '已恢复' }))
  }

  return (
    <form aria-label="归还场地" onSubmit={(event) => {
      event.preventDefault()
      void close()
    }}>
      <Flex gap={8} wrap align="center">
        <InputNumber aria-label="实到人数" prefix="实到" suffix="人" min={0} max={5000} precision={0} value={heads} onChange={(value) => setHeads(value ?? 0)} style={{ width: 150 }} />
        {out && <Checkbox checked={loansBack} onChange={(event) => setLoansBack(event.target.checked)}>钥匙、设备一起归还</Checkbox>}
        <Button autoFocus type="primary" htmlType="submit" loading={busy}>归还场地</Button>
      </Flex>
    </form>
  )
}
