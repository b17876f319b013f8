import { App, Button, Modal, Select } from 'antd'
import { useState } from 'react'
import type { ChildDay, ReopenReason } from '../../../shared/contract/after-school-days.ts'
import { whoKeepsOpen } from '../../../shared/domain/after-school/closing.ts'
import { reopenReasonLabels } from '../../../shared/text/after-school.ts'
import { useIsLead, useMayWork } from '../app/session-store.ts'
import { ExportButton } from '../ui/export-button.tsx'
import { useAct } from '../ui/use-act.ts'
import { PaperButton } from './paper-button.tsx'
import { standingText } from './stay-view.ts'

const REASONS = Object.entries(reopenReasonLabels).map(([value, label]) => ({ value: value as ReopenReason, label }))

/** Opens a day, closes it, or opens it again; what keeps it from closing is named. */
export function DayActions({ day, today }: { readonly day: ChildDay; readonly today: boolean }) {
  const [reopening, setReopening] = useState(false)
  const { modal } = App.useApp()
  const { busy, act } = useAct()
  const mayWork = useMayWork()
  const isLead = useIsLead()
  const which = { termId: day.termId, on: day.on, version: day.version }

  const askClose = (): void => {
    const blockers = whoKeepsOpen(day.stays)
    if (blockers.length === 0) return void modal.confirm({ title: '结束这一天？', content: `${day.stays.length} 个孩子都已办结。结束后只能查看。`, okText: '结束', cancelText: '先不结束', onOk: () => act((client) => client.afterSchool.closeDay(which), { done: '这一天已结束' }) })
    modal.warning({
      title: `还有 ${blockers.length} 个孩子没有办结，不能结束`, width: 560, okText: '知道了',
      content: <ul style={{ fontSize: 18, paddingInlineStart: 20 }}>{blockers.map((stay) => <li key={stay.id}><strong>{stay.name}</strong>　{standingText(stay)}</li>)}</ul>,
    })
  }
  if (!mayWork) return null
  return (
    <>
      <PaperButton text="签到签退表" make={(client) => client.afterSchool.daySheetPdf({ termId: day.termId, on: day.on, span: 'day' })} />
      <PaperButton text="本周表" make={(client) => client.afterSchool.daySheetPdf({ termId: day.termId, on: day.on, span: 'week' })} />
      <ExportButton label="导出当天名单" make={(client) => client.afterSchool.dayXlsx({ termId: day.termId, on: day.on })} />
      {day.state === 'none' && today && <Button type="primary" size="large" loading={busy} onClick={() => void act((client) => client.afterSchool.openDay({ termId: day.termId }))}>今天开班</Button>}
      {day.state === 'open' && <Button type="primary" size="large" loading={busy} onClick={askClose}>结束这一天</Button>}
      {day.state === 'closed' && isLead && <Button size="large" onClick={() => setReopening(true)}>重新打开</Button>}
      {reopening && <ReopenDialog busy={busy} onClose={() => setReopening(false)} onReopen={async (reason) => {
        if (await act((client) => client.afterSchool.reopenDay({ ...which, reason }), { done: '已重新打开' })) setReopening(false)
      }} />}
    </>
  )
}

function ReopenDialog({ busy, onReopen, onClose }: { readonly busy: boolean; readonly onReopen: (reason: ReopenReason) => Promise<void>; readonly onClose: () => void }) {
  const [reason, setReason] = useState<ReopenReason | null>(null)
  return (
    <Modal open title="重新打开这一天" okText="打开" cancelText="不打开了" confirmLoading={busy} okButtonProps={{ disabled: reason === null }} onOk={() => reason && void onReopen(reason)} onCancel={onClose}>
      <Select aria-label="原因" size="large" style={{ width: '100%' }} placeholder="为什么要重新打开？" value={reason} options={REASONS} onChange={setReason} />
    </Modal>
  )
}
