import { Button, Flex, Tag } from 'antd'
import type { RegistrationPerson } from '../../../shared/contract/registrations.ts'
import { momentText } from '../../../shared/text/time.ts'

interface RegistrationLineProps {
  readonly line: readonly RegistrationPerson[]
  readonly canWork: boolean
  readonly onAccept: (one: RegistrationPerson) => void
  readonly onLeave: (one: RegistrationPerson) => void
}

/** Who waits for a place, first come first; who is offered one is on the call list too. */
export function RegistrationLine({ line, canWork, onAccept, onLeave }: RegistrationLineProps) {
  return (
    <>
      <h3 style={{ margin: '12px 4px 4px', fontSize: 15 }}>候补 {line.length} 人</h3>
      <ol aria-label="候补" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {line.map((one, index) => (
          <li key={one.registrationId} style={{ borderTop: '1px solid #EDF0F4', padding: '6px 4px' }}>
            <Flex gap={12} align="center" wrap>
              <span style={{ width: 24 }}>{index + 1}</span>
              <strong style={{ flex: 1 }}>{one.name || '（已删除）'}</strong>
              <span>{one.maskedPhone}</span>
              {one.offerUntil !== null && <Tag color="gold" style={{ color: '#6B4300' }}>已轮到，留到 {momentText(one.offerUntil)}</Tag>}
              {one.offerUntil !== null && <Button size="small" type="primary" disabled={!canWork} onClick={() => onAccept(one)}>要，报上</Button>}
              <Button size="small" disabled={!canWork} onClick={() => onLeave(one)}>退出</Button>
            </Flex>
          </li>
        ))}
      </ol>
    </>
  )
}
