import { normaliseText } from './text.ts'

/** A person's name, 1 to 50 characters (code points), with `·` (U+00B7) as the one separator. */
export type PersonName = string & { readonly brand: 'PersonName' }
