import { Button, Card, Flex, Input, Typography, Upload } from 'antd'
import { useState } from 'react'
import { useIsLead } from '../app/session-store.ts'
import { useAct } from '../ui/use-act.ts'

/** The district's public key: only the district opens what is encrypted to it. */
export function DistrictKeyCard({ recipient }: { readonly recipient: string | null }) {
  const { act, busy } = useAct()
  const isLead = useIsLead()
  const [changing, setChanging] = useState(false)
  const [text, setText] = useState('')
  const open = isLead && (recipient === null || changing)
  const save = async (): Promise<void> => {
    const saved = await act((client) => client.exchange.setDistrictKey({ text }), { done: '公钥已导入' })
    if (!saved) return
    setChanging(false)
    setText('')
  }
  return (
    <Card size="small" title="区里的公钥" extra={isLead && recipient !== null && !changing && <Button size="small" onClick={() => setChanging(true)}>更换</Button>}>
      {recipient === null
        ? <Typography.Paragraph>还没有公钥文件，不能生成数据包。{isLead ? '请选择区里发来的公钥文件（里面有以 age1 开头的一行），或把内容粘贴到下面。' : '请站长导入区里发来的公钥文件。'}</Typography.Paragraph>
        : <Typography.Text style={{ fontFamily: 'monospace', fontSize: 13, wordBreak: 'break-all' }}>{recipient}</Typography.Text>}
      {open && (
        <Flex vertical gap={8} style={{ marginTop: 8 }}>
          <Input.TextArea aria-label="公钥内容" rows={3} value={text} onChange={(event) => setText(event.target.value)} style={{ fontFamily: 'monospace', fontSize: 13 }} />
          <Flex gap={8}>
            <Upload accept=".txt,.pub,.key" showUploadList={false} beforeUpload={(file) => {
              void file.text().then(setText)
              return false
            }}>
              <Button>选择公钥文件</Button>
            </Upload>
            <Button type="primary" loading={busy} disabled={text.trim() === ''} onClick={() => void save()}>导入</Button>
            {changing && <Button onClick={() => setChanging(false)}>不换了</Button>}
          </Flex>
        </Flex>
      )}
    </Card>
  )
}
