import type { Candidate, Finding, Question } from '../../../shared/contract/kiosk.ts'
import { Refusal } from '../../../shared/contract/errors.ts'
import { assertNever } from '../../../shared/domain/assert-never.ts'
import { buttonsOf, type Found } from '../../../shared/domain/kiosk/buttons.ts'
import { MOST_BESIDE } from '../../../shared/domain/kiosk/beginning.ts'
import { afterAnswer, NO_GUESSES, restsAt, type Guesses } from '../../../shared/domain/kiosk/guesses.ts'
import { answer } from '../../../shared/domain/residents/tell-apart.ts'
import type { Activities } from '../activities/service.ts'
import type { Residents } from '../residents/service.ts'

/** Buttons that fit one screen without scrolling, names a list may hold, and those that stand beside a pad. */
const MOST: Readonly<Record<Finding['kind'], number>> = { phoneTail: 12, initials: 12, list: 60, beginning: MOST_BESIDE }

interface Others {
  readonly activities: Activities
  readonly residents: Pick<Residents, 'nameOf' | 'byPhoneTail' | 'byInitials' | 'beginningSo' | 'candidateFacts'>
}

/** What a kiosk asks to find somebody. */
export interface Wish {
  readonly sessionId: string
  readonly by: Finding
}

/** Finds people for the kiosk and shows masked names only. */
export function createFinder({ activities, residents }: Others) {
  const guesses = new WeakMap<object, Guesses>()

  function idsFor({ sessionId, by }: Wish): readonly string[] {
    switch (by.kind) {
      case 'phoneTail':
        return residents.byPhoneTail(by.digits)
      case 'initials':
        return residents.byInitials(by.letters)
      case 'list':
        return activities.sessions.get(sessionId).listed ? activities.registrations.idsOf(sessionId) : []
      case 'beginning':
        return residents.beginningSo(activities.registrations.idsOf(sessionId), by)
      default:
        return assertNever(by)
    }
  }

  /** Everybody the wish finds; from the list, those who have not come yet stand first. */
  function found(wish: Wish): readonly Found[] {
    const ids = idsFor(wish)
    const names = residents.nameOf(ids)
    const signedIn = activities.attendances.arrivals(wish.sessionId)
    const people = ids.flatMap((id): readonly Found[] => {
      const person = names.get(id)
      return person ? [{ id, maskedName: person.maskedName, signedInAt: signedIn.get(id) ?? null }] : []
    })
    if (wish.by.kind === 'beginning') return people.filter(({ signedInAt: at }) => at === null)
    return wish.by.kind === 'list' ? people.toSorted((a, b) => Number(a.signedInAt !== null) - Number(b.signedInAt !== null)) : people
  }

  return {
    find(wish: Wish): { candidates: Candidate[]; more: boolean } {
      activities.sessions.get(wish.sessionId)
      const { buttons, more } = buttonsOf(found(wish), residents.candidateFacts, MOST[wish.by.kind])
      return { candidates: more && wish.by.kind === 'beginning' ? [] : [...buttons], more }
    },
    /** The one namesake the answer fits, or null. The count of wrong answers belongs to the port, so one kiosk rests alone. */
    tellApart(port: object, at: number, wish: Wish & { readonly maskedName: string; readonly question: Question; readonly answer: string }): string | null {
      const before = guesses.get(port) ?? NO_GUESSES
      if (restsAt(before, at)) throw new Refusal('LOCKED_OUT', { until: before.restsUntil ?? at })
      const ids = found(wish).filter(({ maskedName }) => maskedName === wish.maskedName).map(({ id }) => id)
      const id = answer(residents.candidateFacts(ids), wish.question, wish.question === 'birthday' ? dashed(wish.answer) : wish.answer)
      const after = afterAnswer(before, id !== null, at)
      guesses.set(port, after)
      if (after.restsUntil !== null) throw new Refusal('LOCKED_OUT', { until: after.restsUntil })
      return id
    },
  }
}

/** `0412` as a birthday is compared: `04-12`. */
function dashed(digits: string): string {
  return `${digits.slice(0, 2)}-${digits.slice(2)}`
}
