import { oc } from '@orpc/contract'
import { may } from './errors.ts'

/** The start of every entry: the refusals any call may give. */
export const call = oc.errors(may('SIGN_IN_REQUIRED', 'NOT_ALLOWED', 'NOT_SET_UP'))
