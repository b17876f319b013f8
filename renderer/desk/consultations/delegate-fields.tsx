import { Flex, Form, Select } from 'antd'
import type { SessionExpert, SessionPlan } from '../../../shared/contract/duty-sessions.ts'
import { DELEGATES, LEVELS } from '../../../shared/domain/consultations/delegate.ts'
import { delegateLabels, levelLabels } from '../../../shared/text/consultation-labels.ts'

type Delegacy = NonNullable<SessionExpert['delegate']>

/** Kind and level of each person who receives, by expert. */
export type DelegateDraft = Readonly<Record<string, Delegacy>>

const USUAL: Delegacy = { kind: 'npc', level: 'county' }

/** What a draft says to the station of these people. */
export function delegatesOf(draft: DelegateDraft, expertIds: readonly string[]): NonNullable<SessionPlan['delegates']> {
  return expertIds.map((expertId) => ({ expertId, ...(draft[expertId] ?? USUAL) }))
}

interface DelegateFieldsProps {
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly value: DelegateDraft
  readonly onChange: (value: DelegateDraft) => void
}

/** Which delegate each person is, and on which level. */
export function DelegateFields({ people, value, onChange }: DelegateFieldsProps) {
  if (people.length === 0) return null
  return (
    <Form.Item label="身份和层级">
      <Flex vertical gap={6}>
        {people.map(({ id, name }) => {
          const one = value[id] ?? USUAL
          return (
            <Flex key={id} gap={8} align="center">
              <span style={{ minWidth: 72 }}>{name}</span>
              <Select aria-label={`${name} 层级`} style={{ width: 110 }} value={one.level} onChange={(level) => onChange({ ...value, [id]: { ...one, level } })} options={LEVELS.map((level) => ({ value: level, label: levelLabels[level] }))} />
              <Select aria-label={`${name} 身份`} style={{ width: 130 }} value={one.kind} onChange={(kind) => onChange({ ...value, [id]: { ...one, kind } })} options={DELEGATES.map((kind) => ({ value: kind, label: delegateLabels[kind] }))} />
            </Flex>
          )
        })}
      </Flex>
    </Form.Item>
  )
}
