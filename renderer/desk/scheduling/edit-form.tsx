import { Button, Flex } from 'antd'
import { useState } from 'react'
import type { BookingRecord } from '../../../shared/contract/booking.ts'
import { useUnsaved } from '../ui/unsaved.ts'
import { useAct } from '../ui/use-act.ts'
import { DetailsFields, detailsOf, inputOf } from './booking-details-fields.tsx'
import { PurposeFields } from './purpose-fields.tsx'

interface EditFormProps {
  readonly record: BookingRecord
  readonly onClose: () => void
}

/** Changes what was said of a booking: purpose, heads, sound, equipment, person in charge. */
export function EditForm({ record, onClose }: EditFormProps) {
  const [what, setWhat] = useState({ purpose: record.purpose, heads: record.headsExpected })
  const [details, setDetails] = useState(() => detailsOf(record))
  const [before] = useState(() => JSON.stringify([what, details]))
  const saved = useUnsaved(JSON.stringify([what, details]) !== before)
  const { busy, act } = useAct()

  const save = async (): Promise<void> => {
    if (what.purpose.trim() === '') return
    const edited = await act((client) => client.scheduling.editBooking({ bookingId: record.id, version: record.version, purpose: what.purpose, headsExpected: what.heads, ...inputOf(details, record.contact) }), { done: '已修改' })
    if (!edited) return
    saved()
    onClose()
  }

  return (
    <form aria-label="修改用途、人数、负责人" onSubmit={(event) => {
      event.preventDefault()
      void save()
    }}>
      <Flex vertical gap={12}>
        <PurposeFields value={what} onChange={setWhat} />
        <DetailsFields value={details} onChange={setDetails} maskedPhone={record.contact?.maskedPhone ?? ''} />
        <Flex gap={8}>
          <Button type="primary" htmlType="submit" loading={busy} disabled={what.purpose.trim() === ''}>保存</Button>
          <Button onClick={onClose}>不改了</Button>
        </Flex>
      </Flex>
    </form>
  )
}
