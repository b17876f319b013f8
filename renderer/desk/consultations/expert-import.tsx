import { Alert, Flex, Modal } from 'antd'
import { useState } from 'react'
import type { ExpertPreview } from '../../../shared/contract/experts.ts'
import { codeOf, sentenceFor } from '../../../shared/text/refusals.ts'
import { FileFrame } from '../ui/file-frame.tsx'
import type { OfficeFile, Taken } from '../ui/office-file.ts'
import { useAct } from '../ui/use-act.ts'
import { ExpertImportPreview } from './expert-import-preview.tsx'
import { confirmedRows, type TimesDraft } from './expert-import-view.ts'

type State =
  | { readonly step: 'choose'; readonly refusal: string | null }
  | { readonly step: 'preview'; readonly file: OfficeFile; readonly preview: ExpertPreview }

/** Takes an office's roster (能人库名册) over in two steps: choose a file, look at what it would do and say yes. */
export function ExpertImport({ onClose }: { readonly onClose: () => void }) {
  const { busy, act } = useAct()
  const [state, setState] = useState<State>({ step: 'choose', refusal: null })

  const refuse = (error: unknown): boolean => {
    if (codeOf(error) !== 'BAD_FILE') return false
    setState({ step: 'choose', refusal: sentenceFor(error) })
    return true
  }
  const take = async (taken: Taken): Promise<void> => {
    if (taken.kind === 'refused') return setState({ step: 'choose', refusal: taken.sentence })
    const preview = await act((client) => client.consultations.previewExperts({ file: taken.file.base64 }), { onRefusal: refuse })
    if (preview) setState({ step: 'preview', file: taken.file, preview })
  }
  const add = async (file: OfficeFile, preview: ExpertPreview, draft: TimesDraft): Promise<void> => {
    const applied = await act((client) => client.consultations.importExperts({ file: file.base64, confirmed: [...confirmedRows(preview, draft)] }), { done: `已导入 ${preview.added} 位能人`, onRefusal: refuse })
    if (applied) onClose()
  }

  return (
    <Modal open title="导入能人库名册" footer={null} onCancel={onClose} destroyOnHidden width={state.step === 'choose' ? 720 : 1360} style={{ top: 48 }}>
      {state.step === 'choose' ? (
        <Flex vertical gap={16}>
          {state.refusal !== null && <Alert type="warning" showIcon title={state.refusal} role="alert" />}
          <FileFrame what="能人库名册" onTaken={(taken) => void take(taken)} />
          <ul style={{ margin: 0, paddingInlineStart: 22, color: '#55606E', lineHeight: 1.9 }}>
            <li>先预览，您点“导入”之前不会改动任何数据。</li>
            <li>已在库里的能人不会改动，同一份文件导入两次不会重复。</li>
          </ul>
        </Flex>
      ) : (
        <ExpertImportPreview fileName={state.file.name} preview={state.preview} busy={busy} onBack={() => setState({ step: 'choose', refusal: null })} onApply={(draft) => void add(state.file, state.preview, draft)} />
      )}
    </Modal>
  )
}
