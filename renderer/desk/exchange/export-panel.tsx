import { Alert, Button, Flex, Input, Popconfirm, Progress } from 'antd'
import { useState } from 'react'
import type { Month } from '../../../shared/domain/values/calendar-date.ts'
import { useAnswer } from '../../ui/station.tsx'
import type { ExchangeStatus } from './due-text.ts'
import { monthText } from './month-text.ts'
import { useExport, type ExportState } from './use-export.ts'

const phases: Readonly<Record<string, string>> = { records: '核对操作记录', report: '填写报表', archive: '打包签名', encrypt: '加密' }

/** Makes the package of a month, or says in one sentence why it cannot be made. */
export function ExportPanel({ month, closed, status }: { readonly month: Month; readonly closed: boolean; readonly status: ExchangeStatus }) {
  const packages = useAnswer('packages', (client) => client.exchange.packages(), ['exchange'])
  const { state, start } = useExport()
  const [folder, setFolder] = useState(status.schedule.folder)
  if (!closed) return <Alert type="info" showIcon title={`${monthText(month)}还没有结束，结束后才能上报。`} />
  if (status.recipient === null) return <Alert type="warning" showIcon title="还没有区里的公钥文件，不能生成数据包。请先在右边导入。" />
  const before = packages.data?.find((record) => record.period === month)
  const busy = state.kind === 'running'
  const go = (): void => void start(month, folder.trim())
  const button = <Button type="primary" loading={busy} disabled={folder.trim() === ''} onClick={before?.deliveredAt ? undefined : go}>{before?.deliveredAt ? '导出更正包' : '导出数据包'}</Button>
  return (
    <Flex vertical gap={10}>
      <Flex gap={8}>
        <Input aria-label="导出到文件夹" placeholder="U 盘或文件夹，例如 E:\上报" value={folder} onChange={(event) => setFolder(event.target.value)} style={{ maxWidth: 460 }} />
        {before?.deliveredAt
          ? <Popconfirm title={`${monthText(month)}已经上报过（第 ${before.sequence} 包）`} description="再次导出会作为更正，序号接着往下排。" okText="导出更正包" cancelText="不导出" disabled={busy} onConfirm={go}>{button}</Popconfirm>
          : button}
      </Flex>
      <ExportOutcome state={state} />
    </Flex>
  )
}

function ExportOutcome({ state }: { readonly state: ExportState }) {
  if (state.kind === 'idle') return null
  if (state.kind === 'running') return <Flex gap={12} align="center"><Progress percent={state.percent} style={{ maxWidth: 460 }} aria-label="导出进度" /><span role="status">{phases[state.phase] ?? ''}</span></Flex>
  return <Alert type="success" showIcon title={`第 ${state.record.sequence} 包已写好，可以拔出 U 盘送交区里。`} description={state.path} />
}
