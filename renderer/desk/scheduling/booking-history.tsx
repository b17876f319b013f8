import { Timeline } from 'antd'
import type { BookingRecord } from '../../../shared/contract/booking.ts'
import { detailText } from '../../../shared/text/journal-details.ts'
import { actionText, actorText } from '../../../shared/text/journal.ts'
import { momentText } from '../../../shared/text/time.ts'

interface BookingHistoryProps {
  readonly history: BookingRecord['history']
  readonly nameOf: (staffId: string) => string
}

/** What happened to a booking, newest last, as the journal has it. */
export function BookingHistory({ history, nameOf }: BookingHistoryProps) {
  return (
    <section aria-label="经过">
      <Timeline items={history.map(({ seq, at, actor, action, data }) => ({
        key: seq,
        content: (
          <>
            <div><strong>{actionText('booking', action).split(' · ').at(-1)}</strong> {momentText(at)} {nameOf(actor)}</div>
            {data !== '{}' && <div style={{ opacity: .85 }}>{detailText('booking', data)}</div>}
          </>
        ),
      }))} />
    </section>
  )
}

/** The name of a member of staff, or the word for whatever else acts. */
export function staffNames(members: readonly { readonly id: string; readonly name: string }[]): (actor: string) => string {
  const names = new Map(members.map(({ id, name }) => [id, name]))
  return (actor) => names.get(actor) ?? actorText(actor)
}
