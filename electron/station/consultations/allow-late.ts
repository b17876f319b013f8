import type { Late } from '../../../shared/contract/duty-sessions.ts'
import { Refusal } from '../../../shared/contract/errors.ts'
import { principalOf, type PortContext } from '../border.ts'

/** What is asked, once whoever asks may let a notice be late: the lead, and the command line with the rights of one. Throws `NOT_ALLOWED`. */
export function allowed<Input extends { readonly late?: Late | undefined }>(context: PortContext, input: Input): Input {
  const principal = principalOf(context)
  if (input.late && principal !== 'lead' && principal !== 'cli') throw new Refusal('NOT_ALLOWED', { needs: ['lead'] })
  return input
}
