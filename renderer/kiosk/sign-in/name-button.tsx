import type { Candidate } from '../../../shared/contract/kiosk.ts'
import { hourText } from './hour-text.ts'
import { shownName } from './shown-name.ts'

interface NameButtonProps {
  readonly candidate: Candidate
  readonly disabled: boolean
  readonly onTap: () => void
}

/** A masked name to tap. */
export function NameButton({ candidate, disabled, onTap }: NameButtonProps) {
  return (
    <button type="button" className="name" disabled={disabled} onClick={onTap}>
      <span className="name-text">{shownName(candidate.maskedName)}</span>
      <Note candidate={candidate} />
    </button>
  )
}

function Note({ candidate }: { readonly candidate: Candidate }) {
  if (candidate.kind !== 'person') return <span className="name-note">有 {candidate.people} 位</span>
  return candidate.signedInAt === null ? null : <span className="name-note">{hourText(candidate.signedInAt)} 已签到</span>
}
