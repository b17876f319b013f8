import { Button, Modal, Space } from 'antd'
import { useRef, useState } from 'react'
import { useAnswer } from '../../ui/station.tsx'
import { Answered } from '../ui/answered.tsx'
import { saveFile } from '../ui/save-file.ts'
import { useAct } from '../ui/use-act.ts'

interface RegisterDialogProps {
  /** `YYYY-MM` to begin with. */
  readonly month: string
  readonly onClose: () => void
}

/** The month's 功能室使用登记表 as it prints; to the printer, as a PDF or a workbook. */
export function RegisterDialog({ month: first, onClose }: RegisterDialogProps) {
  const [month, setMonth] = useState(first)
  const register = useAnswer(`register ${month}`, (client) => client.scheduling.register({ month }), ['booking', 'room', 'resident'])
  const frame = useRef<HTMLIFrameElement>(null)
  const { act, busy } = useAct()
  const savePdf = async (): Promise<void> => {
    const made = await act((client) => client.scheduling.registerPdf({ month }))
    if (made) saveFile(made.fileName, made.pdf)
  }
  const saveXlsx = async (): Promise<void> => {
    const made = await act((client) => client.scheduling.registerXlsx({ month }))
    if (made) saveFile(made.fileName, made.xlsx)
  }
  return (
    <Modal open title={register.data?.title ?? '功能室使用登记表'} width={1240} onCancel={onClose} style={{ top: 24 }} footer={(
      <Space>
        <Space.Compact>
          <Button aria-label="上个月" onClick={() => setMonth(shiftMonth(month, -1))}>‹</Button>
          <Button disabled>{monthText(month)}</Button>
          <Button aria-label="下个月" onClick={() => setMonth(shiftMonth(month, 1))}>›</Button>
        </Space.Compact>
        <Button loading={busy} onClick={() => void saveXlsx()}>存为 Excel</Button>
        <Button loading={busy} onClick={() => void savePdf()}>存为 PDF</Button>
        <Button type="primary" disabled={!register.data} onClick={() => frame.current?.contentWindow?.print()}>打印</Button>
      </Space>
    )}>
      <Answered answer={register}>
        {({ html, title }) => <iframe ref={frame} title={title} srcDoc={html} sandbox="allow-same-origin allow-modals" style={{ width: '100%', height: '70vh', border: '1px solid #D5DAE1' }} />}
      </Answered>
    </Modal>
  )
}

function shiftMonth(month: string, by: number): string {
  return new Date(Date.parse(`${month}-15T00:00:00Z`) + by * 30 * 86_400_000).toISOString().slice(0, 7)
}

function monthText(month: string): string {
  const [year, number] = month.split('-').map(Number)
  return `${year}年${number}月`
}
