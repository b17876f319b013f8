import type { CalendarDate } from '../values/calendar-date.ts'

/** One of several people whose masked name reads the same. */
export interface Namesake {
  readonly id: string
  readonly phones: readonly string[]
  readonly bornOn: CalendarDate | null
  readonly idNumber: string | null
}

/** A question the kiosk can ask: last 4 digits of a phone, birthday `MM-DD`, last 4 of the id number. */
export type TellApartQuestion = 'phoneTail' | 'birthday' | 'idTail'

/** From what people know by heart to what needs a card. */
const QUESTIONS: readonly TellApartQuestion[] = ['phoneTail', 'birthday', 'idTail']

/**
 * The first question that every one of these people can answer and no two of them alike.
 *
 * It must tell all of them apart, because nothing of anybody may be shown to help choose; where none does, the staff asks.
 */
export function questionFor(candidates: readonly Namesake[]): TellApartQuestion | 'ask-staff' {
  return QUESTIONS.find((question) => tellsApart(candidates, question)) ?? 'ask-staff'
}

/** The one person the answer fits; null when it fits nobody or more than one. Spaces and a small `x` are forgiven. */
export function answer(candidates: readonly Namesake[], question: TellApartQuestion, value: string): string | null {
  const given = value.trim().toUpperCase()
  const [fitting, ...others] = candidates.filter((candidate) => answersOf(candidate, question).has(given))
  return fitting && others.length === 0 ? fitting.id : null
}

function tellsApart(candidates: readonly Namesake[], question: TellApartQuestion): boolean {
  const answers = candidates.map((candidate) => answersOf(candidate, question))
  const all = answers.flatMap((each) => [...each])
  return candidates.length > 0 && answers.every((each) => each.size > 0) && new Set(all).size === all.length
}

/** Every right answer of a person; relatives share phones, so one may have several and none may be another's. */
function answersOf(candidate: Namesake, question: TellApartQuestion): ReadonlySet<string> {
  switch (question) {
    case 'phoneTail':
      return new Set(candidate.phones.map((phone) => phone.replace(/\D/gu, '').slice(-4)).filter((tail) => tail.length === 4))
    case 'birthday':
      return new Set(candidate.bornOn === null ? [] : [candidate.bornOn.slice(5)])
    case 'idTail':
      return new Set(candidate.idNumber === null ? [] : [candidate.idNumber.slice(-4).toUpperCase()])
  }
}
