import { Alert } from 'antd'
import { dueNotice, type ExchangeStatus } from './due-text.ts'

/** What the next package waits for; nothing when nothing is due. */
export function DueAlert({ status }: { readonly status: ExchangeStatus }) {
  const notice = dueNotice(status)
  return notice && <Alert type={notice.tone} showIcon title={notice.text} />
}
