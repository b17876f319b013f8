import { Alert, Button, Card, Flex, Input, Modal, Typography } from 'antd'
import { useState } from 'react'
import { RefusalNote } from '../ui/refusal-note.tsx'
import { useAct } from '../ui/use-act.ts'
import { useRefusal } from '../ui/use-refusal.ts'

/** Backup to a second disk or stick, and the recovery key that a backup needs elsewhere. */
export function StationSettings() {
  const { act, busy } = useAct()
  const [folder, setFolder] = useState('')
  const [saved, setSaved] = useState('')
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null)
  const { error, onRefusal, clear } = useRefusal(folder)
  const backUp = async (): Promise<void> => {
    clear()
    const done = await act((client) => client.setup.backUp({ folder: folder.trim() }), { onRefusal })
    if (done) setSaved(done.file)
  }
  const show = async (): Promise<void> => {
    const shown = await act((client) => client.setup.recoveryKey())
    if (shown) setRecoveryKey(shown.recoveryKey)
  }
  return (
    <Flex vertical gap={16} style={{ maxWidth: 760 }}>
      <Card title="备份">
        <Typography.Paragraph>把全部数据存一份到 U 盘或第二块硬盘。备份是加密的，恢复时需要恢复密钥。</Typography.Paragraph>
        <Flex gap={8}>
          <Input aria-label="备份文件夹" placeholder="例如 E:\邻站备份" value={folder} onChange={(event) => setFolder(event.target.value)} onPressEnter={() => void backUp()} />
          <Button type="primary" loading={busy} disabled={folder.trim() === ''} onClick={() => void backUp()}>立即备份</Button>
        </Flex>
        <RefusalNote error={error} />
        {saved !== '' && <Alert type="success" showIcon style={{ marginTop: 12 }} title={`已备份到 ${saved}`} />}
      </Card>
      <Card title="恢复密钥">
        <Typography.Paragraph>只在需要重新打印时查看。每次查看都会记入操作记录。</Typography.Paragraph>
        <Button onClick={() => void show()}>查看恢复密钥</Button>
      </Card>
      <Modal title="恢复密钥" open={recoveryKey !== null} onCancel={() => setRecoveryKey(null)} onOk={() => window.print()} okText="打印" cancelText="关闭">
        <output style={{ fontSize: 18, fontFamily: 'ui-monospace, monospace', wordBreak: 'break-word' }}>{recoveryKey}</output>
      </Modal>
    </Flex>
  )
}
