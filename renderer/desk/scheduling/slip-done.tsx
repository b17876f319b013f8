import { Button, Flex } from 'antd'
import type { Slip } from '../../../shared/contract/scheduling.ts'
import { SlipCard } from '../ui/slip-card.tsx'
import '../ui/keys.css'
import './slip-print.css'

interface SlipDoneProps {
  readonly slip: Slip
  readonly next: string
  readonly onNext: () => void
}

/** A slip on the screen, to print or not; Enter goes on. */
export function SlipDone({ slip, next, onNext }: SlipDoneProps) {
  return (
    <Flex gap={32} align="flex-start" wrap>
      <SlipCard slip={slip} />
      <Flex vertical gap={12} style={{ minWidth: 200 }}>
        <Button autoFocus type="primary" size="large" onClick={onNext}>{next} <kbd>Enter</kbd></Button>
        <Button size="large" onClick={() => window.print()}>打印小票</Button>
      </Flex>
    </Flex>
  )
}
