import { Card } from 'antd'
import type { ResidentSummary } from '../../../shared/contract/residents.ts'
import { parseSlipCode } from '../../../shared/domain/values/slip-code.ts'
import { goTo } from '../app/route.ts'
import { PersonPicker } from '../ui/person-picker.tsx'
import { useAct } from '../ui/use-act.ts'
import { NewPersonForm } from './new-person-form.tsx'

interface WhoStepProps {
  readonly draft: string | null
  readonly onKnown: (person: ResidentSummary) => void
  readonly onUnknown: (typed: string) => void
  readonly onBack: () => void
}

/** Who is here: searched, scanned from a slip, or new. */
export function WhoStep({ draft, onKnown, onUnknown, onBack }: WhoStepProps) {
  const { act } = useAct()

  /** A slip leads to its person, or to its booking when a team holds it. */
  const scan = async (code: string): Promise<void> => {
    const found = await act(async (client) => {
      const slip = await client.scheduling.slip({ code })
      return { slip, person: slip.residentId === null ? null : await client.residents.get({ residentId: slip.residentId }) }
    })
    if (found?.person) onKnown(found.person)
    else if (found?.slip.kind === 'booking') goTo('board', found.slip.ownerId)
  }

  return (
    <Card>
      {draft === null
        ? <PersonPicker autoFocus keysOnTouch onPick={onKnown} onNew={(typed) => (parseSlipCode(typed) ? void scan(typed) : onUnknown(typed))} placeholder="拼音首字母、姓名、手机尾号、身份证尾号，或扫小票" />
        : <NewPersonForm typed={draft} onRegistered={onKnown} onBack={onBack} />}
    </Card>
  )
}
