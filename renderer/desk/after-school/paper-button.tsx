import { Button } from 'antd'
import type { Client } from '../../client.ts'
import { saveFile } from '../ui/save-file.ts'
import { useAct } from '../ui/use-act.ts'

interface PaperButtonProps {
  readonly text: string
  readonly make: (client: Client) => Promise<{ readonly pdf: string; readonly fileName: string }>
}

/** Saves a paper as PDF, to be printed. */
export function PaperButton({ text, make }: PaperButtonProps) {
  const { busy, act } = useAct()
  const save = async (): Promise<void> => {
    const made = await act(make)
    if (made) saveFile(made.fileName, made.pdf)
  }
  return <Button loading={busy} onClick={() => void save()}>{text}</Button>
}
