import { loanLabels } from './booking-labels.ts'
import { detailText } from './journal-details.ts'
import { actionText } from './journal.ts'
import { dateOfMoment, dayText, spanText } from './time.ts'

interface Slot {
  readonly roomId: string
  readonly startsAt: number
  readonly endsAt: number
}

/** One line of a booking's story: what was done, and what is worth knowing of it. */
export interface StoryLine {
  readonly done: string
  readonly detail: string
}

/** What whoever reads the record sees elsewhere in it. */
const KNOWN = new Set(['number', 'state', 'headsExpected', 'roomId', 'startsAt', 'endsAt', 'modeId', 'seriesId', 'from', 'to', 'what'])

/** A journal row of a booking as the desk tells it: rooms by name, times as times, and nothing that stands in the record anyway. */
export function bookingStory(action: string, data: string, roomNames: ReadonlyMap<string, string>): StoryLine {
  const facts = JSON.parse(data) as Readonly<Record<string, unknown>>
  const rest = Object.entries(facts).filter(([key]) => !KNOWN.has(key))
  const detail = [placesOf(facts, roomNames), rest.length === 0 ? '' : detailText('booking', JSON.stringify(Object.fromEntries(rest)))].filter((part) => part !== '').join('，')
  const what = facts['what']
  const thing = what === 'key' || what === 'equipment' ? loanLabels[what] : ''
  return { done: `${actionText('booking', action).split(' · ').at(-1) ?? action}${thing}`, detail }
}

function placesOf(facts: Readonly<Record<string, unknown>>, roomNames: ReadonlyMap<string, string>): string {
  const { from, to } = facts
  if (isSlot(from) && isSlot(to)) return `${slotText(from, roomNames)} 改到 ${slotText(to, roomNames)}`
  return isSlot(facts) ? slotText(facts, roomNames) : ''
}

function slotText({ roomId, startsAt, endsAt }: Slot, roomNames: ReadonlyMap<string, string>): string {
  const sameDay = dateOfMoment(startsAt) === dateOfMoment(endsAt)
  return `${roomNames.get(roomId) ?? '场地'} ${dayText(startsAt)} ${sameDay ? '' : '跨日 '}${spanText(startsAt, endsAt)}`
}

function isSlot(value: unknown): value is Slot {
  return typeof value === 'object' && value !== null && 'roomId' in value && 'startsAt' in value && 'endsAt' in value
}
