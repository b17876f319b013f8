import { Button, Flex } from 'antd'
import { useRef, useState, type DragEvent } from 'react'
import { takeDropped, takeFiles, type Taken } from './office-file.ts'

interface FileFrameProps {
  /** What it is called (花名册). */
  readonly what: string
  readonly onTaken: (taken: Taken) => void
  /** Endings that can be chosen, and what is said about them. */
  readonly types?: string
  readonly note?: string
}

const OFFICE_TYPES = '.xlsx,.csv,.txt,.tsv'
const OFFICE_NOTE = '支持 Excel（xlsx）、CSV 和“Unicode 文本”。标题、合计、签字行会自动跳过。'

/** Takes an office file by button or by dropping it anywhere in the frame. */
export function FileFrame({ what, onTaken, types = OFFICE_TYPES, note = OFFICE_NOTE }: FileFrameProps) {
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
      <input ref={input} type="file" aria-label={`${what}文件`} accept={types} hidden onChange={(event) => {
        void takeFiles([...(event.target.files ?? [])]).then(onTaken)
        event.target.value = ''
      }} />
      <div style={{ color: '#55606E' }}>{note}</div>
    </Flex>
  )
}
