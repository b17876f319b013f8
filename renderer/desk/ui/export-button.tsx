import { Button } from 'antd'
import type { Client } from '../../client.ts'
import { saveFile } from './save-file.ts'
import { useAct } from './use-act.ts'

interface ExportButtonProps {
  /** What is exported, for those who hear the page. */
  readonly label: string
  readonly size?: 'small'
  readonly text?: string
  readonly make: (client: Client) => Promise<{ readonly xlsx: string; readonly fileName: string }>
}

/** Saves a list as a workbook. */
export function ExportButton({ label, size, text = '导出', make }: ExportButtonProps) {
  const { busy, act } = useAct()
  const save = async (): Promise<void> => {
    const made = await act(make)
    if (made) saveFile(made.fileName, made.xlsx)
  }
  return <Button {...(size === undefined ? {} : { size })} aria-label={label} loading={busy} onClick={() => void save()}>{text}</Button>
}
