import { Alert } from 'antd'
import { sentenceFor } from '../../../shared/text/refusals.ts'

/** What was refused and what to do, where it was asked for; nothing while nothing is. Goes with `useRefusal`. */
export function RefusalNote({ error }: { readonly error: unknown }) {
  return error === null ? null : <Alert type="error" showIcon role="alert" title={sentenceFor(error)} style={{ margin: '12px 0' }} />
}
