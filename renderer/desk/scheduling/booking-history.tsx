import { Timeline } from 'antd'
import type { BookingRecord } from '../../../shared/contract/booking.ts'
import type { Room } from '../../../shared/contract/rooms.ts'
import { bookingStory } from '../../../shared/text/booking-story.ts'
import { actorText } from '../../../shared/text/journal.ts'
import { momentText } from '../../../shared/text/time.ts'

interface BookingHistoryProps {
  readonly history: BookingRecord['history']
  readonly rooms: readonly Room[]
  readonly nameOf: (staffId: string) => string
}

/** What happened to a booking, newest last, as the journal has it. */
export function BookingHistory({ history, rooms, nameOf }: BookingHistoryProps) {
  const roomNames = new Map(rooms.map(({ id, name }) => [id, name]))
  return (
    <section aria-label="经过">
      <Timeline items={history.map(({ seq, at, actor, action, data }) => {
        const { done, detail } = bookingStory(action, data, roomNames)
        return {
          key: seq,
          content: (
            <>
              <div><strong>{done}</strong> {momentText(at)} {nameOf(actor)}</div>
              {detail !== '' && <div style={{ opacity: .85 }}>{detail}</div>}
            </>
          ),
        }
      })} />
    </section>
  )
}

/** The name of a member of staff, or the word for whatever else acts. */
export function staffNames(members: readonly { readonly id: string; readonly name: string }[]): (actor: string) => string {
  const names = new Map(members.map(({ id, name }) => [id, name]))
  return (actor) => names.get(actor) ?? actorText(actor)
}
