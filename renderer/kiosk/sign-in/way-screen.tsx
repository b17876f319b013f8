import type { KioskSession } from '../../../shared/contract/kiosk.ts'
import { useKiosk } from '../app/kiosk-context.ts'
import { Question } from '../app/question.tsx'
import { countHead, find } from './act.ts'

/** How one would like to sign in. Nobody needs a phone, a card or letters: a head counts too. */
export function WayScreen({ session }: { readonly session: KioskSession }) {
  const { go, run, busy, headTaps } = useKiosk()
  return (
    <Question ask="您想怎么签到？" hint={session.title}>
      <div className="ways">
        <Way title="手机号后四位" note="在数字键上按四个数字" onTap={() => go({ kind: 'digits', session })} />
        <Way title="姓名拼音首字母" note="张建国 按 Z J G" onTap={() => go({ kind: 'letters', session })} />
        {session.listed && <Way title="从名单里找" note="报过名的，点自己的名字" disabled={busy} onTap={() => run((client) => find(client, session, { kind: 'list' }))} />}
        {session.countable && <Way title="只报人数" note="不留姓名，只算一位" disabled={busy} onTap={() => run((client, patience) => countHead(client, session, { taps: headTaps, patience }))} />}
      </div>
    </Question>
  )
}

interface WayProps {
  readonly title: string
  readonly note: string
  readonly disabled?: boolean
  readonly onTap: () => void
}

function Way({ title, note, disabled = false, onTap }: WayProps) {
  return (
    <button type="button" className="way" disabled={disabled} onClick={onTap}>
      <span className="way-title">{title}</span>
      <span className="way-note">{note}</span>
    </button>
  )
}
