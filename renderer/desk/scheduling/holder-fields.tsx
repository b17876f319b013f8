import { Button, Flex, Input } from 'antd'
import type { ResidentSummary } from '../../../shared/contract/residents.ts'
import { PersonPicker } from '../ui/person-picker.tsx'
import type { Who } from './standing-note.tsx'

/** Who a room is for. `known`: the name of a team once it is typed to its end. */
export type Holder =
  | { readonly kind: 'team'; readonly name: string; readonly phone: string; readonly known: string }
  | { readonly kind: 'resident'; readonly person: ResidentSummary | null }

export const NOBODY: Holder = { kind: 'team', name: '', phone: '', known: '' }

export function isNamed(holder: Holder): boolean {
  return holder.kind === 'team' ? holder.name.trim() !== '' : holder.person !== null
}

/** Whose standing can be looked up. */
export function whoOf(holder: Holder): Who | null {
  if (holder.kind === 'team') return holder.known === '' ? null : { team: holder.known }
  return holder.person && { residentId: holder.person.id }
}

/** A team by its name and phone, or a resident found while one types. */
export function HolderFields({ holder, onChange }: { readonly holder: Holder; readonly onChange: (holder: Holder) => void }) {
  if (holder.kind === 'team') {
    return (
      <Flex gap={8}>
        <Input autoFocus aria-label="团队或单位名称" placeholder="团队或单位名称" maxLength={50} value={holder.name} onChange={(event) => onChange({ ...holder, name: event.target.value })} onBlur={() => onChange({ ...holder, known: holder.name.trim() })} />
        <Input aria-label="联系电话" placeholder="联系电话（可不填）" maxLength={30} value={holder.phone} onChange={(event) => onChange({ ...holder, phone: event.target.value })} />
      </Flex>
    )
  }
  if (!holder.person) return <PersonPicker autoFocus onPick={(person) => onChange({ kind: 'resident', person })} />
  return <Flex gap={12} align="center"><strong>{holder.person.name}</strong> {holder.person.maskedPhone} <Button size="small" onClick={() => onChange({ kind: 'resident', person: null })}>换一位</Button></Flex>
}
