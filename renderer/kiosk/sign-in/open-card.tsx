import type { KioskSession } from '../../../shared/contract/kiosk.ts'
import { useKiosk } from '../app/kiosk-context.ts'
import { countHead, find } from './act.ts'
import { hourText } from './hour-text.ts'

/** An activity one can sign in to, with the ways of doing it: nobody needs a phone, a card or letters. */
export function OpenCard({ session }: { readonly session: KioskSession }) {
  return (
    <section className="card" aria-label={session.title}>
      <div className="card-words">
        <h2 className="card-title">{session.title}</h2>
        <p className="card-facts">
          <span>{hourText(session.startsAt)} – {hourText(session.endsAt)}</span>
          <span>{session.place}</span>
          <span>已到 {session.present} 人</span>
        </p>
      </div>
      <Ways session={session} />
    </section>
  )
}

function Ways({ session }: { readonly session: KioskSession }) {
  const { go, run, runAgain, busy, headTaps } = useKiosk()
  return (
    <div className="card-ways">
      {session.named && <button type="button" className="key key-main card-way" onClick={() => go({ kind: 'digits', session })}>手机号</button>}
      {session.named && <button type="button" className="key key-main card-way" onClick={() => go({ kind: 'letters', session })}>拼音</button>}
      {session.named && session.listed && <button type="button" className="key key-main card-way" disabled={busy} onClick={() => runAgain((client) => find(client, session, { kind: 'list' }))}>点名字</button>}
      {session.countable && <button type="button" className="key card-way" disabled={busy} onClick={() => run((client, patience) => countHead(client, session, { taps: headTaps, patience }))}>只报人数</button>}
    </div>
  )
}
