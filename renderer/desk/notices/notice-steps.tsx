import { Button, Flex } from 'antd'
import type { Notice } from '../../../shared/contract/notices.ts'
import { useAct } from '../ui/use-act.ts'
import { useUndo } from '../ui/use-undo.tsx'

interface NoticeStepsProps {
  readonly notice: Notice
  readonly first: boolean
  readonly last: boolean
  readonly onEdit: () => void
}

/** Up, down, edit, and down from the wall or up again. */
export function NoticeSteps({ notice, first, last, onEdit }: NoticeStepsProps) {
  const { act, busy } = useAct()
  const offerUndo = useUndo()
  const { id: noticeId, title, version, state } = notice
  const move = (by: -1 | 1) => void act((client) => client.notices.move({ noticeId, by }))
  const withdraw = async (): Promise<void> => {
    const gone = await act((client) => client.notices.withdraw({ noticeId, version }))
    if (gone) offerUndo(`“${title}”已撤下`, () => act((client) => client.notices.restore({ noticeId, version: gone.version }), { done: '已重新显示' }))
  }
  return (
    <Flex gap={6} justify="end">
      <Button size="small" disabled={busy || first} aria-label={`“${title}”上移`} onClick={() => move(-1)}>上移</Button>
      <Button size="small" disabled={busy || last} aria-label={`“${title}”下移`} onClick={() => move(1)}>下移</Button>
      <Button size="small" disabled={busy} aria-label={`修改“${title}”`} onClick={onEdit}>修改</Button>
      {state === 'shown'
        ? <Button size="small" disabled={busy} aria-label={`撤下“${title}”`} onClick={() => void withdraw()}>撤下</Button>
        : <Button size="small" disabled={busy} aria-label={`重新显示“${title}”`} onClick={() => void act((client) => client.notices.restore({ noticeId, version }), { done: '已重新显示' })}>重新显示</Button>}
    </Flex>
  )
}
