import { Button, Modal } from 'antd'
import { useRef } from 'react'
import { useAnswer } from '../../ui/station.tsx'
import { Answered } from '../ui/answered.tsx'
import { saveFile } from '../ui/save-file.ts'
import { useAct } from '../ui/use-act.ts'
import { SESSION_TOPICS } from './topics.ts'

/** The sign-in sheet as it prints; to the printer or as a PDF. */
export function SheetDialog({ sessionId, onClose }: { readonly sessionId: string; readonly onClose: () => void }) {
  const sheet = useAnswer(`sheet ${sessionId}`, (client) => client.activities.sheet({ sessionId }), SESSION_TOPICS)
  const frame = useRef<HTMLIFrameElement>(null)
  const { act, busy } = useAct()
  const save = async (): Promise<void> => {
    const made = await act((client) => client.activities.sheetPdf({ sessionId }))
    if (made) saveFile(made.fileName, made.pdf)
  }
  return (
    <Modal open title={sheet.data?.title ?? '签到表'} width={900} onCancel={onClose} style={{ top: 24 }} footer={[
      <Button key="pdf" loading={busy} onClick={() => void save()}>存为 PDF</Button>,
      <Button key="print" type="primary" disabled={!sheet.data} onClick={() => frame.current?.contentWindow?.print()}>打印</Button>,
    ]}>
      <Answered answer={sheet}>
        {({ html, title }) => <iframe ref={frame} title={title} srcDoc={html} sandbox="allow-same-origin allow-modals" style={{ width: '100%', height: '70vh', border: '1px solid #D5DAE1' }} />}
      </Answered>
    </Modal>
  )
}
