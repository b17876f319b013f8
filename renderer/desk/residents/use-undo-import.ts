import { App } from 'antd'
import { useCallback } from 'react'
import { useAct } from '../ui/use-act.ts'

/** Takes an import back once it was confirmed; the sentence that says what became of its people, or undefined. */
export function useUndoImport(): (importId: string) => Promise<string | undefined> {
  const { act } = useAct()
  const { modal } = App.useApp()
  return useCallback(async (importId) => {
    const agreed = await modal.confirm({
      title: '撤销这次导入？', okText: '撤销导入', cancelText: '不撤销',
      content: '这次新增的人会删去，补上的项会清空。之后已预约、签到、改过或合并过的人会保留。',
    })
    if (!agreed) return undefined
    const counts = await act((client) => client.residents.undoImport({ importId }))
    return counts && `删去 ${counts.removed} 人${counts.kept > 0 ? `，保留 ${counts.kept} 人（之后用过或改过）` : ''}。`
  }, [act, modal])
}
