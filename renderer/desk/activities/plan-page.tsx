import { Alert, Button, Flex } from 'antd'
import { useState } from 'react'
import type { PlanRow } from '../../../shared/contract/activities.ts'
import { codeOf, sentenceFor } from '../../../shared/text/refusals.ts'
import { goTo } from '../app/route.ts'
import { FileFrame } from '../ui/file-frame.tsx'
import type { Taken } from '../ui/office-file.ts'
import { Page } from '../ui/page.tsx'
import { useUnsaved } from '../ui/unsaved.ts'
import { useAct } from '../ui/use-act.ts'
import { PlanTable } from './plan-table.tsx'

/** A plan that has been read: the file, its rows, and those that are to be taken over. */
interface Plan {
  readonly name: string
  readonly file: string
  readonly rows: readonly PlanRow[]
  readonly chosen: readonly number[]
}

/** An office's monthly plan: choose the file, see what stands in the way, take over the rest. */
export function PlanPage() {
  const [plan, setPlan] = useState<Plan | null>(null)
  const [result, setResult] = useState<{ readonly added: number; readonly leftOut: readonly PlanRow[] } | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const { act, busy } = useAct()
  useUnsaved(plan !== null)

  const refuse = (error: unknown): boolean => {
    if (codeOf(error) !== 'BAD_FILE') return false
    setRefusal(sentenceFor(error))
    return true
  }
  const read = async (taken: Taken): Promise<void> => {
    setRefusal(taken.kind === 'refused' ? taken.sentence : null)
    if (taken.kind === 'refused') return
    const { name, base64: file } = taken.file
    const preview = await act((client) => client.activities.previewPlan({ file }), { onRefusal: refuse })
    if (!preview) return
    setResult(null)
    setPlan({ name, file, rows: preview.rows, chosen: preview.rows.filter((row) => row.ready).map(({ row }) => row) })
  }
  const take = async ({ file, chosen }: Plan): Promise<void> => {
    const taken = await act((client) => client.activities.importPlan({ file, rows: [...chosen] }))
    if (!taken) return
    setResult(taken)
    setPlan(null)
  }

  return (
    <Page title="导入活动计划" extra={<Button onClick={() => goTo('activities')}>返回</Button>}>
      {result && <Done {...result} />}
      {!plan && (
        <Flex vertical gap={16} style={{ maxWidth: 860 }}>
          {refusal !== null && <Alert type="warning" showIcon title={refusal} role="alert" />}
          <FileFrame what="活动计划" onTaken={(taken) => void read(taken)} />
          <p style={{ margin: 0, color: '#55606E' }}>先给您看结果，确认了才导入。</p>
        </Flex>
      )}
      {plan && (
        <>
          <Flex gap={12} align="center" wrap style={{ marginBottom: 12 }}>
            <strong>{plan.name}</strong>
            <span role="status">{summaryOf(plan.rows)}</span>
            <span style={{ flex: 1 }} />
            <Button onClick={() => setPlan(null)}>换一个文件</Button>
            <Button type="primary" loading={busy} disabled={plan.chosen.length === 0} onClick={() => void take(plan)}>导入选中的 {plan.chosen.length} 项</Button>
          </Flex>
          <PlanTable rows={plan.rows} chosen={plan.chosen} onChange={(chosen) => setPlan({ ...plan, chosen })} />
        </>
      )}
    </Page>
  )
}

function summaryOf(rows: readonly PlanRow[]): string {
  const clashing = rows.filter((row) => row.clash !== null).length
  const unread = rows.filter((row) => row.clash === null && !row.ready).length
  return [`共 ${rows.length} 项`, `可以导入 ${rows.length - clashing - unread} 项`, clashing > 0 ? `时间地点冲突 ${clashing} 项` : '', unread > 0 ? `看不懂 ${unread} 项` : ''].filter(Boolean).join('，')
}

function Done({ added, leftOut }: { readonly added: number; readonly leftOut: readonly PlanRow[] }) {
  return (
    <div style={{ marginBottom: 16 }}>
      <Alert type={leftOut.length === 0 ? 'success' : 'warning'} showIcon role="status" title={`已导入 ${added} 项${leftOut.length === 0 ? '。' : `，${leftOut.length} 项没有导入：`}`}
        action={<Button onClick={() => goTo('activities')}>看活动</Button>} />
      {leftOut.length > 0 && <PlanTable rows={leftOut} />}
    </div>
  )
}
