import { Button } from 'antd'
import { useState } from 'react'
import { saveFile } from '../ui/save-file.ts'
import { useAct } from '../ui/use-act.ts'
import { RegisterDialog } from './register-dialog.tsx'

/** What the board is kept as: the month's register on paper, and the bookings shown as a workbook. */
export function BoardPrints({ from, days }: { readonly from: string; readonly days: 1 | 7 }) {
  const [printing, setPrinting] = useState(false)
  const { act, busy } = useAct()
  const save = async (): Promise<void> => {
    const made = await act((client) => client.scheduling.bookingsXlsx({ from, days }))
    if (made) saveFile(made.fileName, made.xlsx)
  }
  return (
    <>
      <Button onClick={() => setPrinting(true)}>登记表</Button>
      <Button loading={busy} onClick={() => void save()}>导出 Excel</Button>
      {printing && <RegisterDialog month={from.slice(0, 7)} onClose={() => setPrinting(false)} />}
    </>
  )
}
