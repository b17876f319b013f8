import { normaliseText } from './text.ts'

/** A telephone number as it is stored: a mobile `13812341234`, a landline `0594-2746201` (extension `-801`), or a short or foreign one as written. */
export type Phone = string & { readonly brand: 'Phone' }

/** The numbers of a cell, and whether something in it is no number. */
export interface PhoneReading {
  readonly phones: readonly Phone[]
  readonly unreadable: boolean
}
