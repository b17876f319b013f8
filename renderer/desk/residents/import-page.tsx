import { Button } from 'antd'
import { goTo } from '../app/route.ts'
import { Page } from '../ui/page.tsx'
import { useUnsaved } from '../ui/unsaved.ts'
import { ImportChoose } from './import-choose.tsx'
import { ImportPreview } from './import-preview.tsx'
import { ImportResult } from './import-result.tsx'
import { ImportWorking } from './import-working.tsx'
import { wholeChoice } from './import-state.ts'
import { useImport } from './use-import.ts'

/** Imports a roster: choose a file, look at what would happen, say yes, and take it back if it was wrong. */
export function ImportPage() {
  const { state, read, apply, choose, remap } = useImport()
  useUnsaved(state.step === 'working' || state.step === 'preview')
  return (
    <Page title="导入花名册" extra={<Button onClick={() => goTo('residents', 'imports')}>导入记录</Button>}>
      {state.step === 'choose' && <ImportChoose refusal={state.refusal} onTaken={(taken) => void (taken.kind === 'file' ? read(taken.file) : choose(taken.sentence))} />}
      {state.step === 'working' && <ImportWorking fileName={state.fileName} progress={state.progress} onCancel={() => choose('已取消，没有改动任何数据。')} />}
      {state.step === 'preview' && (
        <ImportPreview file={state.file} preview={state.preview} choices={state.choices} onRemap={remap} onReread={() => void read(state.file, wholeChoice(state.preview, state.choices))}
          onApply={() => void apply(state.file, state.preview)} onBack={() => choose()} />
      )}
      {state.step === 'applied' && <ImportResult fileName={state.fileName} preview={state.preview} applied={state.applied} onAgain={() => choose()} />}
    </Page>
  )
}
