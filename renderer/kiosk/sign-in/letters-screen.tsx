import { useState } from 'react'
import type { KioskSession } from '../../../shared/contract/kiosk.ts'
import { useKiosk } from '../app/kiosk-context.ts'
import { Question } from '../app/question.tsx'
import { find } from './act.ts'
import { Beside } from './beside.tsx'
import { Pad, Places } from './pad.tsx'

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const FEWEST = 2
const MOST = 6

/** The first letters of the name's pinyin; who is expected and fits stands beside the pad, 找名字 looks among everybody. */
export function LettersScreen({ session }: { readonly session: KioskSession }) {
  const { runAgain, busy } = useKiosk()
  const [typed, setTyped] = useState('')
  return (
    <Question ask="请按姓名每个字的拼音首字母" hint="例如：张建国，按 Z J G，再按“找名字”。">
      <div className="typing-beside typing-letters">
        <div className="typing">
          <div className="typed-line">
            <Places typed={typed} places={Math.max(3, Math.min(MOST, typed.length + 1))} label="拼音首字母" />
            <button type="button" className="key key-main" disabled={busy || typed.length < FEWEST}
              onClick={() => runAgain((client) => find(client, session, { kind: 'initials', letters: typed.toLowerCase() }))}>找名字</button>
          </div>
          <Pad keys={LETTERS} label="字母键" className="pad-letters" disabled={busy} onKey={(key) => setTyped((typed + key).slice(0, MOST))} onBack={() => setTyped(typed.slice(0, -1))} onClear={() => setTyped('')} />
        </div>
        <Beside session={session} of="initials" typed={typed.toLowerCase()} />
      </div>
    </Question>
  )
}
