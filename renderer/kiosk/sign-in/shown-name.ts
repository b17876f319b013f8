/** A masked name as a button shows it: three stars stand for any number more, so that a name of 25 characters fits its button. */
export const shownName = (maskedName: string): string => maskedName.replaceAll(/\*{4,}/g, '***')
