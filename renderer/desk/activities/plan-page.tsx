import { Alert, Button, Flex, Typography, Upload } from 'antd'
import { useState } from 'react'
import type { PlanRow } from '../../../shared/contract/activities.ts'
import { goTo } from '../app/route.ts'
import { Page } from '../ui/page.tsx'
import { useAct } from '../ui/use-act.ts'
import { base64Of } from './file-base64.ts'
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
  const { act, busy } = useAct()

  const read = async (picked: File): Promise<void> => {
    const file = await base64Of(picked)
    const preview = await act((client) => client.activities.previewPlan({ file }))
    if (!preview) return
    setResult(null)
    setPlan({ name: picked.name, file, rows: preview.rows, chosen: preview.rows.filter((row) => row.ready).map(({ row }) => row) })
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
        <Upload.Dragger accept=".xlsx,.csv,.txt" multiple={false} showUploadList={false} style={{ height: 'auto', maxHeight: 200 }} disabled={busy} beforeUpload={(file) => {
          void read(file)
          return false
        }}>
          <Typography.Paragraph style={{ fontSize: 18, margin: 8 }}>把活动计划表拖到这里，或点这里选文件</Typography.Paragraph>
          <Typography.Text type="secondary">Excel（xlsx）或 CSV。先给您看结果，确认了才导入。</Typography.Text>
        </Upload.Dragger>
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
