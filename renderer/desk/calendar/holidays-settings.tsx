import { Alert, Button, Flex, Modal, Table } from 'antd'
import { useState } from 'react'
import type { WorkdayYear } from '../../../shared/contract/calendar.ts'
import { codeOf, sentenceFor } from '../../../shared/text/refusals.ts'
import { dayText, momentAt } from '../../../shared/text/time.ts'
import { useAnswer } from '../../ui/station.tsx'
import { Answered } from '../ui/answered.tsx'
import { FileFrame } from '../ui/file-frame.tsx'
import type { Taken } from '../ui/office-file.ts'
import { useAct } from '../ui/use-act.ts'
import { runsOf } from './date-runs.ts'

type Notice = Omit<WorkdayYear, 'importedAt'>

const days = (dates: readonly string[]): string => runsOf(dates).map(([first, last]) => (first === last ? shortDay(first) : `${shortDay(first)}–${shortDay(last)}`)).join('、') || '无'
const shortDay = (on: string): string => dayText(momentAt(on, '12:00'))

const columns = [
  { title: '年份', dataIndex: 'year', width: 90 },
  { title: '放假', render: (_: unknown, { off }: Notice) => days(off) },
  { title: '周末上班', render: (_: unknown, { work }: Notice) => days(work) },
  { title: '来源', dataIndex: 'source', width: 320 },
]

/** Holidays and days made up, year by year; a later year comes from a file and needs no new program. */
export function HolidaysSettings() {
  const answer = useAnswer('workdays', (client) => client.calendar.workdays(), ['calendar'])
  const [importing, setImporting] = useState(false)
  return (
    <Answered answer={answer}>
      {({ years, missing }) => (
        <Flex vertical gap={14}>
          <Alert type="warning" showIcon title={`还没有 ${missing} 年的放假安排，${missing} 年先按周一到周五算。国务院的通知一般在前一年 11 月公布，公布后请导入。`} />
          <Button type="primary" onClick={() => setImporting(true)} style={{ alignSelf: 'flex-start' }}>导入放假安排</Button>
          <Table<WorkdayYear> rowKey="year" size="small" pagination={false} dataSource={years} columns={columns} />
          {importing && <HolidayImport onClose={() => setImporting(false)} />}
        </Flex>
      )}
    </Answered>
  )
}

type State = { readonly step: 'choose'; readonly refusal: string | null } | { readonly step: 'preview'; readonly base64: string; readonly years: readonly Notice[] }

function HolidayImport({ onClose }: { readonly onClose: () => void }) {
  const { act, busy } = useAct()
  const [state, setState] = useState<State>({ step: 'choose', refusal: null })
  const take = async (taken: Taken): Promise<void> => {
    if (taken.kind === 'refused') return setState({ step: 'choose', refusal: taken.sentence })
    const { base64 } = taken.file
    const preview = await act((client) => client.calendar.previewWorkdays({ file: base64 }), {
      onRefusal(error) {
        const bad = codeOf(error) === 'BAD_FILE' || codeOf(error) === 'BAD_WORKDAYS'
        if (bad) setState({ step: 'choose', refusal: sentenceFor(error) })
        return bad
      },
    })
    if (preview) setState({ step: 'preview', base64, years: preview.years })
  }
  const apply = async (file: string): Promise<void> => {
    if (await act((client) => client.calendar.importWorkdays({ file }), { done: '放假安排已导入' })) onClose()
  }
  if (state.step === 'choose') {
    return (
      <Modal open title="导入放假安排" footer={null} onCancel={onClose} width={720}>
        <Flex vertical gap={16}>
          {state.refusal !== null && <Alert type="warning" showIcon title={state.refusal} role="alert" />}
          <FileFrame what="放假安排" types=".xlsx,.csv,.txt,.tsv,.json" note="支持区里发的 JSON 文件，或 Excel、CSV 表格：两列“日期”“类型”，类型写“放假”或“上班”。" onTaken={(taken) => void take(taken)} />
        </Flex>
      </Modal>
    )
  }
  return (
    <Modal open title="导入放假安排" okText="导入" cancelText="重选文件" confirmLoading={busy} onOk={() => void apply(state.base64)} onCancel={() => setState({ step: 'choose', refusal: null })} width={960}>
      <p>请和国务院的通知核对。已有的年份会被替换。</p>
      <Table<Notice> rowKey="year" size="small" pagination={false} dataSource={state.years} columns={columns} />
    </Modal>
  )
}
