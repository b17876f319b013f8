import { Button, Flex, Result } from 'antd'
import { useState } from 'react'
import type { RosterPreview } from '../../../shared/contract/residents.ts'
import { goTo } from '../app/route.ts'
import type { Applied } from './import-state.ts'
import { IssueTable } from './issue-table.tsx'
import { useUndoImport } from './use-undo-import.ts'

interface ImportResultProps {
  readonly fileName: string
  readonly preview: RosterPreview
  readonly applied: Applied
  readonly onAgain: () => void
}

/** The import is done: what it did, what remains to be mended, and the way back. */
export function ImportResult({ fileName, preview, applied, onAgain }: ImportResultProps) {
  const undo = useUndoImport()
  const [undone, setUndone] = useState<string | null>(null)
  const takeBack = async (): Promise<void> => {
    const counts = await undo(applied.importId)
    if (counts) setUndone(counts)
  }
  return (
    <Flex vertical gap={16} style={{ maxWidth: 1320 }}>
      <Result status={undone === null ? 'success' : 'info'} title={undone === null ? `导入完成：新增 ${applied.added} 人，补充 ${applied.updated} 人` : '已撤销导入'} subTitle={undone ?? fileName} extra={[
        <Button key="back" type="primary" autoFocus onClick={() => goTo('residents')}>去查找居民</Button>,
        <Button key="again" onClick={onAgain}>再导入一个</Button>,
        undone === null && <Button key="undo" danger onClick={() => void takeBack()}>撤销导入</Button>,
      ]} />
      {undone === null && <IssueTable issues={preview.issues} moreIssues={preview.moreIssues} fileName={fileName} />}
    </Flex>
  )
}
