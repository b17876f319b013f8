import type { Page } from '../support/host-process.ts'

/** A person who wants to sign in to a session. */
export interface Wish {
  readonly sessionId: string
  readonly residentId: string
}

/** Sign-ins asked for at once. */
const IN_FLIGHT = 6

/** So often an impatient person taps twice: the same wish is sent again before the first answer. */
const TWICE_EVERY = 9

/** What a kiosk was told, over all its hosts. */
export interface Told {
  /** Attendance ids that were answered with being let in, by the wish. */
  readonly acknowledged: Map<string, string>
  /** Wishes without an answer when the host died; they are asked again at the next one. */
  readonly unanswered: Wish[]
}

export function keyOf({ sessionId, residentId }: Wish): string {
  return `${sessionId} ${residentId}`
}

/** Signs people in, several at a time, until the host dies or nobody is left. Calls `onFirst` with the first answer. */
export async function signInUntilDeath(page: Page, wishes: Iterator<Wish, undefined>, told: Told, onFirst: () => void): Promise<void> {
  const state = { answered: 0, asked: 0 }
  const again = told.unanswered.splice(0)

  async function ask(wish: Wish): Promise<void> {
    const { outcome } = await page.client.kiosk.signIn({ ...wish, via: 'phoneTail' })
    if (!('attendanceId' in outcome) && outcome.code !== 'alreadyIn') throw new Error(`a sign-in was refused: ${outcome.code}`)
    if ('attendanceId' in outcome) acknowledge(told, wish, outcome.attendanceId)
    state.answered += 1
    if (state.answered === 1) onFirst()
  }

  async function lane(): Promise<void> {
    for (let wish = again.shift() ?? wishes.next().value; wish; wish = again.shift() ?? wishes.next().value) {
      state.asked += 1
      const taps = state.asked % TWICE_EVERY === 0 ? [ask(wish), ask(wish)] : [ask(wish)]
      const results = await Promise.allSettled(taps)
      const failed = results.find((result) => result.status === 'rejected')
      if (!failed) continue
      if (failed.reason instanceof Error && failed.reason.message.startsWith('a sign-in was refused')) throw failed.reason
      told.unanswered.push(wish)
      return
    }
  }

  await Promise.all(Array.from({ length: IN_FLIGHT }, lane))
}

function acknowledge({ acknowledged }: Told, wish: Wish, attendanceId: string): void {
  const before = acknowledged.get(keyOf(wish))
  if (before !== undefined) throw new Error(`one person was signed in twice: ${before}, ${attendanceId}`)
  acknowledged.set(keyOf(wish), attendanceId)
}
