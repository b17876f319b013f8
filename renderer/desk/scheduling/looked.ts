import { useState } from 'react'

/** What was found, with what had been asked for. */
interface Looked<Found> {
  readonly question: string
  readonly found: Found
}

export function lookedAt<Found>(question: unknown, found: Found): Looked<Found> {
  return { question: JSON.stringify(question), found }
}

/** What was found for a question; null where the last look was at another, so that nobody saves what is not shown. */
export function foundFor<Found>(looked: Looked<Found> | null, question: unknown): Found | null {
  return looked?.question === JSON.stringify(question) ? looked.found : null
}

/** Keeps what the last look at a question found; an answer that comes late, to a question that was changed meanwhile, is not shown. */
export function useLooked<Found>(question: unknown): { readonly found: Found | null; readonly keep: (question: unknown, found: Found) => void } {
  const [looked, setLooked] = useState<Looked<Found> | null>(null)
  return { found: foundFor(looked, question), keep: (asked, found) => setLooked(lookedAt(asked, found)) }
}
