import { Button, Card, Flex, Progress } from 'antd'
import type { Progress as Done } from './import-state.ts'

const PHASES: Readonly<Record<string, string>> = { read: '正在读文件', check: '正在逐行核对', compare: '正在和已登记的居民比对', prepare: '正在准备写入' }

/** Long work with a way out. */
export function ImportWorking({ fileName, progress, onCancel }: { readonly fileName: string; readonly progress: Done | null; readonly onCancel: () => void }) {
  const percent = progress && progress.total > 0 ? Math.floor((progress.done / progress.total) * 100) : 0
  const counted = progress !== null && progress.phase !== 'read'
  return (
    <Card style={{ maxWidth: 860 }} onKeyDown={(event) => event.key === 'Escape' && onCancel()}>
      <div style={{ fontSize: 18, marginBottom: 12 }} role="status">{PHASES[progress?.phase ?? 'read']}：{fileName}</div>
      <Progress percent={percent} status="active" aria-label="进度" />
      <Flex justify="space-between" align="center" style={{ marginTop: 12 }}>
        <span style={{ color: '#55606E' }}>{counted ? `${progress.done} / ${progress.total}` : ' '}</span>
        <Button autoFocus onClick={onCancel}>取消</Button>
      </Flex>
    </Card>
  )
}
