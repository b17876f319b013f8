import { useIsLead } from '../app/session-store.ts'
import { elsewhereOf } from './board-elsewhere.ts'
import type { Block } from './board-view.ts'

interface BoardHintProps {
  /** What the pointer or the focus is on. */
  readonly block: Block | null
}

/** Under the board: how to move what stands on it, or where to change what is not moved here. */
export function BoardHint({ block }: BoardHintProps) {
  const isLead = useIsLead()
  const elsewhere = block && elsewhereOf(block)
  const { page, id, link } = elsewhere ?? { page: '', id: null, link: '' }
  const mayGo = link !== '' && (page !== 'settings' || isLead)
  return (
    <p className="board-help" aria-live="polite">
      {block && elsewhere
        ? <><strong>{block.title}</strong> {elsewhere.says}。{mayGo && <a href={id === null ? `#/${page}` : `#/${page}/${id}`}>{link}</a>}</>
        : <>方向键走动，回车打开或预约。拖动预约可改时间和场地，拖两端改长短；也可按 <kbd>M</kbd> 用方向键移动、<kbd>+</kbd> <kbd>-</kbd> 加减一刻钟，回车保存，<kbd>Esc</kbd> 取消。触摸屏点开预约再改。</>}
    </p>
  )
}
