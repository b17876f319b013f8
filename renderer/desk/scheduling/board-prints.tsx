import { Button } from 'antd'
import { useState } from 'react'
import { ExportButton } from '../ui/export-button.tsx'
import { RegisterDialog } from './register-dialog.tsx'

/** What the board is kept as: the month's register on paper, and the bookings shown as a workbook. */
export function BoardPrints({ from, days }: { readonly from: string; readonly days: 1 | 7 }) {
  const [printing, setPrinting] = useState(false)
  return (
    <>
      <Button onClick={() => setPrinting(true)}>登记表</Button>
      <ExportButton label="导出 Excel" text="导出 Excel" make={(client) => client.scheduling.bookingsXlsx({ from, days })} />
      {printing && <RegisterDialog month={from.slice(0, 7)} onClose={() => setPrinting(false)} />}
    </>
  )
}
