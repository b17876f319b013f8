import { Tag } from 'antd'
import type { DutySession } from '../../../shared/contract/duty-sessions.ts'
import { sessionKindLabels, sessionStateText } from '../../../shared/text/consultation-labels.ts'
import { expertCategoryLabels } from '../../../shared/text/labels.ts'
import { spanText } from '../../../shared/text/time.ts'
import { optionStyle } from '../ui/option-style.ts'

/** The sessions of a day by time; each is a link that keeps its place in the address. */
export function SessionCards({ sessions, chosen }: { readonly sessions: readonly DutySession[]; readonly chosen: string | null }) {
  if (sessions.length === 0) return null
  return (
    <nav aria-label="坐诊场次" style={{ width: 330, flex: 'none', background: '#fff', border: '1px solid #D5DAE1', borderRadius: 8, padding: 6 }}>
      {sessions.map((session) => (
        <a key={session.id} href={`#/consultations/${session.id}`} aria-current={session.id === chosen ? 'true' : undefined} style={{ ...optionStyle(session.id === chosen), display: 'block', color: 'inherit', textDecoration: 'none' }}>
          <div style={{ display: 'flex', justifyContent: 'space-between', gap: 8 }}>
            <strong style={{ fontSize: 16 }}>{session.expertName} · {session.speciality}</strong>
            <Tag style={{ marginInlineEnd: 0, flex: 'none', alignSelf: 'flex-start' }}>{sessionStateText(session)}</Tag>
          </div>
          <div style={{ color: '#55606E', marginTop: 2 }}>{spanText(session.startsAt, session.endsAt)} · {session.roomName} · {session.kind === 'reception' ? sessionKindLabels.reception : expertCategoryLabels[session.category]} · {session.taken}/{session.places + session.walkInPlaces} 位</div>
        </a>
      ))}
    </nav>
  )
}
