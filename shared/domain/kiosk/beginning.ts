/** What a resident has typed so far: the first of the last four digits of her phone, or the first of her initials. */
export interface Beginning {
  readonly of: 'phoneTail' | 'initials'
  readonly typed: string
}

/** What a person may type to be found. */
export interface Typeable {
  readonly phones: readonly string[]
  readonly initials: readonly string[]
}

/** Masked names that stand beside the pad: more would have to be read through, and two more keys are quicker. */
export const MOST_BESIDE = 6

/** Whether a person may be about to type this: one of her phones ends in four digits that begin so, or one reading of her name begins so. */
export function beginsSo({ phones, initials }: Typeable, { of, typed }: Beginning): boolean {
  return of === 'initials' ? initials.some((letters) => letters.startsWith(typed)) : phones.some((phone) => phone.replace(/\D/gu, '').slice(-4).startsWith(typed))
}
