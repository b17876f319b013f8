import { Alert, Button, Checkbox, Flex, Typography } from 'antd'
import { useState } from 'react'
import { useUnsaved } from '../ui/unsaved.ts'

/** The recovery key, to print and lock away; the page goes on only when that is said to be done. */
export function RecoveryStep({ recoveryKey, stationName }: { readonly recoveryKey: string; readonly stationName: string }) {
  const [kept, setKept] = useState(false)
  useUnsaved(!kept)
  return (
    <>
      <Typography.Title level={2} style={{ fontSize: 20, marginTop: 0 }}>{stationName} · 恢复密钥</Typography.Title>
      <Typography.Paragraph>居民资料是加密保存的。换电脑或恢复备份时要用这把密钥。请打印出来锁进柜子，不要拍照，不要和备份放在一起。</Typography.Paragraph>
      <output aria-label="恢复密钥" style={{ display: 'block', fontSize: 22, fontFamily: 'ui-monospace, monospace', letterSpacing: 1, lineHeight: 1.7, padding: 16, border: '2px solid #1B2430', wordBreak: 'break-word' }}>{recoveryKey}</output>
      <Alert type="warning" showIcon style={{ margin: '16px 0' }} title="丢了这把密钥，备份在别的电脑上就打不开。" />
      <Flex className="no-print" gap={16} align="center" justify="space-between" wrap>
        <Button size="large" onClick={() => window.print()}>打印</Button>
        <Checkbox checked={kept} onChange={(event) => setKept(event.target.checked)}>已经打印并锁好</Checkbox>
        <Button size="large" type="primary" disabled={!kept} onClick={() => location.reload()}>开始使用</Button>
      </Flex>
    </>
  )
}
