import { Alert, Button, Flex } from 'antd'
import { useRef, useState, type DragEvent } from 'react'
import { takeDropped, takeFiles, type Taken } from './roster-file.ts'

/** Takes a file by button or by dropping it anywhere in the frame. */
export function ImportChoose({ refusal, onTaken }: { readonly refusal: string | null; readonly onTaken: (taken: Taken) => void }) {
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const onDrop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    void takeDropped(event.dataTransfer).then(onTaken)
  }
  return (
    <Flex vertical gap={16} style={{ maxWidth: 860 }}>
      {refusal !== null && <Alert type="warning" showIcon title={refusal} role="alert" />}
      <Flex vertical align="center" gap={14} role="group" aria-label="选择花名册文件" onDragOver={(event) => { event.preventDefault(); setOver(true) }} onDragLeave={() => setOver(false)} onDrop={onDrop}
        style={{ padding: '56px 24px', border: `2px dashed ${over ? '#0B4F86' : '#8893A0'}`, borderRadius: 10, background: over ? '#E3EEF8' : '#fff' }}>
        <div style={{ fontSize: 18 }}>把花名册文件拖到这里,或</div>
        <Button type="primary" size="large" autoFocus onClick={() => input.current?.click()}>选择文件</Button>
        <input ref={input} type="file" aria-label="花名册文件" accept=".xlsx,.csv,.txt,.tsv" hidden onChange={(event) => {
          void takeFiles([...(event.target.files ?? [])]).then(onTaken)
          event.target.value = ''
        }} />
        <div style={{ color: '#55606E' }}>支持 Excel(xlsx)、CSV 和“Unicode 文本”。标题、合计、签字行会自动跳过。</div>
      </Flex>
      <ul style={{ margin: 0, paddingInlineStart: 22, color: '#55606E', lineHeight: 1.9 }}>
        <li>先预览,您点“导入”之前不会改动任何数据。</li>
        <li>已登记的人只补空着的项,不覆盖已有的内容。</li>
        <li>没有身份证号的人也会登记;同一份文件导入两次不会重复。</li>
        <li>导入后可以整批撤销。</li>
      </ul>
    </Flex>
  )
}
