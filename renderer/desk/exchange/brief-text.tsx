import { App, Button, Flex, Typography } from 'antd'
import { colours } from '../app/theme.ts'

/** The month in sentences, to be pasted into a report. */
export function BriefText({ text }: { readonly text: string }) {
  const { message } = App.useApp()
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text)
      void message.success('已复制')
    } catch {
      void message.error('不能自动复制，请选中文字后按 Ctrl+C。')
    }
  }
  return (
    <Flex gap={12} align="start" style={{ background: colours.paper, borderRadius: 6, padding: '10px 12px' }}>
      <Typography.Paragraph style={{ margin: 0, flex: 1 }} aria-label="文字稿">{text}</Typography.Paragraph>
      <Button onClick={() => void copy()}>复制文字稿</Button>
    </Flex>
  )
}
