import { App, Button } from 'antd'
import { useCallback } from 'react'

const UNDO_SECONDS = 10

/** Says what was done, with a button that takes it back for 10 seconds. */
export function useUndo(): (said: string, undo: () => Promise<unknown>) => void {
  const { notification } = App.useApp()
  return useCallback((said, undo) => {
    const key = `undo-${Date.now()}`
    notification.success({
      key, title: said, placement: 'bottomRight', duration: UNDO_SECONDS, showProgress: true,
      actions: <Button onClick={() => {
        notification.destroy(key)
        void undo()
      }}>撤销</Button>,
    })
  }, [notification])
}
