import { Alert, Button, Spin } from 'antd'
import type { ReactNode } from 'react'
import { sentenceFor } from '../../../shared/text/refusals.ts'
import type { Answer } from '../../ui/station.tsx'

/** Shows an answer once it is there; until then a quiet spinner, on failure the sentence and 重试. */
export function Answered<Data>({ answer, children }: { readonly answer: Answer<Data>; readonly children: (data: Data) => ReactNode }) {
  if (answer.data !== undefined) return <>{children(answer.data)}</>
  if (answer.error !== undefined) return <Alert type="error" showIcon title={sentenceFor(answer.error)} action={<Button onClick={answer.refetch}>重试</Button>} />
  return <div style={{ margin: '32px 0', textAlign: 'center' }}><Spin delay={200} /></div>
}
