import { Button, Modal } from 'antd'
import { useRef } from 'react'
import type { Client } from '../../client.ts'
import { useAnswer } from '../../ui/station.tsx'
import { Answered } from '../ui/answered.tsx'
import { saveFile } from '../ui/save-file.ts'
import { useAct } from '../ui/use-act.ts'

export type PaperKind = 'notice' | 'register'

interface PaperCalls {
  readonly page: (client: Client, month: string) => Promise<{ readonly html: string; readonly title: string }>
  readonly pdf: (client: Client, month: string) => Promise<{ readonly pdf: string; readonly fileName: string }>
  readonly xlsx: (client: Client, month: string) => Promise<{ readonly xlsx: string; readonly fileName: string }>
}

const calls: Record<PaperKind, PaperCalls> = {
  notice: {
    page: (client, month) => client.consultations.planSheet({ month }), pdf: (client, month) => client.consultations.planSheetPdf({ month }), xlsx: (client, month) => client.consultations.planSheetXlsx({ month }),
  },
  register: {
    page: (client, month) => client.consultations.registerSheet({ month }), pdf: (client, month) => client.consultations.registerSheetPdf({ month }), xlsx: (client, month) => client.consultations.registerSheetXlsx({ month }),
  },
}

/** A month's paper as it prints; to the printer, as a PDF or as a workbook. */
export function PaperDialog({ kind, month, onClose }: { readonly kind: PaperKind; readonly month: string; readonly onClose: () => void }) {
  const paper = useAnswer(`${kind} ${month}`, (client) => calls[kind].page(client, month), ['session', 'appointment', 'expert'])
  const frame = useRef<HTMLIFrameElement>(null)
  const { act, busy } = useAct()
  const savePdf = async (): Promise<void> => {
    const made = await act((client) => calls[kind].pdf(client, month))
    if (made) saveFile(made.fileName, made.pdf)
  }
  const saveXlsx = async (): Promise<void> => {
    const made = await act((client) => calls[kind].xlsx(client, month))
    if (made) saveFile(made.fileName, made.xlsx)
  }
  return (
    <Modal open title={paper.data?.title ?? '打印'} width={1180} onCancel={onClose} style={{ top: 24 }} footer={[
      <Button key="xlsx" loading={busy} onClick={() => void saveXlsx()}>存为表格</Button>,
      <Button key="pdf" loading={busy} onClick={() => void savePdf()}>存为 PDF</Button>,
      <Button key="print" type="primary" disabled={!paper.data} onClick={() => frame.current?.contentWindow?.print()}>打印</Button>,
    ]}>
      <Answered answer={paper}>
        {({ html, title }) => <iframe ref={frame} title={title} srcDoc={html} sandbox="allow-same-origin allow-modals" style={{ width: '100%', height: '70vh', border: '1px solid #D5DAE1' }} />}
      </Answered>
    </Modal>
  )
}
