import { Button, Flex } from 'antd'
import { useRef, useState, type DragEvent } from 'react'
import { takeDropped, takeFiles, type Taken } from './office-file.ts'

/** Takes an office file by button or by dropping it anywhere in the frame; `what` names it (花名册). */
export function FileFrame({ what, onTaken }: { readonly what: string; readonly onTaken: (taken: Taken) => void }) {
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const onDrop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    void takeDropped(event.dataTransfer).then(onTaken)
  }
  return (
    <Flex vertical align="center" gap={14} role="group" aria-label={`选择${what}`} onDragOver={(event) => { event.preventDefault(); setOver(true) }} onDragLeave={() => setOver(false)} onDrop={onDrop}
      style={{ padding: '56px 24px', border: `2px dashed ${over ? '#0B4F86' : '#8893A0'}`, borderRadius: 10, background: over ? '#E3EEF8' : '#fff' }}>
      <div style={{ fontSize: 18 }}>把{what}文件拖到这里，或</div>
      <Button type="primary" size="large" autoFocus onClick={() => input.current?.click()}>选择文件</Button>
      <input ref={input} type="file" aria-label={`${what}文件`} accept=".xlsx,.csv,.txt,.tsv" hidden onChange={(event) => {
        void takeFiles([...(event.target.files ?? [])]).then(onTaken)
        event.target.value = ''
      }} />
      <div style={{ color: '#55606E' }}>支持 Excel（xlsx）、CSV 和“Unicode 文本”。标题、合计、签字行会自动跳过。</div>
    </Flex>
  )
}
