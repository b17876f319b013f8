import { Alert, Button } from 'antd'
import type { RefusalData } from '../../../shared/contract/errors.ts'
import { refusalSentences } from '../../../shared/text/refusals.ts'
import { goTo } from '../app/route.ts'

const { ID_NUMBER_TAKEN: sentence } = refusalSentences

/** Somebody holds the id number already: says who, and goes there. */
export function NumberTaken({ holder }: { readonly holder: RefusalData<'ID_NUMBER_TAKEN'> }) {
  return (
    <Alert type="warning" showIcon style={{ marginBottom: 16 }} title={sentence(holder)} description="多半是同一个人，不用再登记一次。"
      action={<Button onClick={() => goTo('residents', holder.residentId)}>打开这个人</Button>} />
  )
}
