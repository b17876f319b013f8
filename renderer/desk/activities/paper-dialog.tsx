import { Alert, Button, Input, Modal, Select, Space } from 'antd'
import { useState } from 'react'
import type { ActivitySession } from '../../../shared/contract/activities.ts'
import type { ResidentSummary } from '../../../shared/contract/residents.ts'
import { staffSentence } from '../../../shared/text/admission.ts'
import { dateOfMoment, longDayText, timeText } from '../../../shared/text/time.ts'
import { useAnswer } from '../../ui/station.tsx'
import { useUnsaved } from '../ui/unsaved.ts'
import { useAct } from '../ui/use-act.ts'
import { EMPTY_LINE, isTime, writtenLines, type SheetLine } from './sheet-lines.ts'

interface PaperDialogProps {
  readonly session: ActivitySession
  readonly onClose: () => void
}

const FIRST_LINES = 8
const MORE_LINES = 8

/** A paper sheet typed in afterwards (补录), laid out as it lies beside the keyboard: name, time, who signed; Tab goes along the line. */
export function PaperDialog({ session, onClose }: PaperDialogProps) {
  const { act, busy } = useAct()
  const [first] = useState<readonly SheetLine[]>(() => Array.from({ length: FIRST_LINES }, () => EMPTY_LINE))
  const [lines, setLines] = useState(first)
  const [said, setSaid] = useState<readonly string[] | null>(null)
  const saved = useUnsaved(lines !== first)
  const written = writtenLines(lines, dateOfMoment(session.startsAt))
  const change = (index: number, changed: Partial<SheetLine>): void => setLines(lines.map((line, at) => (at === index ? { ...line, ...changed } : line)))
  const save = async (): Promise<void> => {
    const answer = await act((client) => client.activities.enterSheet({ sessionId: session.id, lines: written }), { done: '已补录' })
    if (!answer) return
    saved()
    const names = new Map(lines.map(({ residentId, name }) => [residentId, name]))
    const left = answer.outcomes.flatMap(({ residentId, outcome }) => ('attendanceId' in outcome ? [] : [`${names.get(residentId) ?? ''}：${staffSentence(outcome)}`]))
    setSaid([...(answer.correction ? ['这个月已经上报，这次补录会作为更正报上去。'] : []), ...left])
    setLines(first)
    if (left.length === 0 && !answer.correction) onClose()
  }
  return (
    <Modal open title={`补录纸质签到表 · ${longDayText(session.startsAt)}`} width={760} okText={`补录 ${written.length} 人`} cancelText="关闭" okButtonProps={{ disabled: written.length === 0 }} confirmLoading={busy} onOk={() => void save()} onCancel={onClose}>
      {said && said.length > 0 && <Alert role="status" type="info" showIcon style={{ marginBottom: 8 }} title={said[0]} description={said.slice(1).map((line) => <div key={line}>{line}</div>)} />}
      <table style={{ width: '100%', borderSpacing: '0 4px' }}>
        <thead><tr><th style={{ width: 48 }}>序号</th><th>姓名</th><th style={{ width: 120 }}>到场时间</th><th style={{ width: 180 }}>代签人</th></tr></thead>
        <tbody>
          {lines.map((line, index) => (
            <tr key={index}>
              <td style={{ textAlign: 'center' }}>{index + 1}</td>
              <td><PersonCell index={index} line={line} onPick={(person) => change(index, { residentId: person.id, name: person.name, time: line.time === '' ? timeBefore(lines, index, session) : line.time })} /></td>
              <td><Input aria-label={`第 ${index + 1} 行到场时间`} value={line.time} placeholder="9:05" maxLength={5} {...(line.time !== '' && !isTime(line.time) ? { status: 'error' as const } : {})} onChange={(event) => change(index, { time: event.target.value })} /></td>
              <td><Input aria-label={`第 ${index + 1} 行代签人`} value={line.proxy} maxLength={50} placeholder="本人签的不用填" onChange={(event) => change(index, { proxy: event.target.value })} /></td>
            </tr>
          ))}
        </tbody>
      </table>
      <Space style={{ marginTop: 8 }}>
        <Button onClick={() => setLines([...lines, ...Array.from({ length: MORE_LINES }, () => EMPTY_LINE)])}>再加 {MORE_LINES} 行</Button>
        <span style={{ color: '#55606E' }}>没有登记的居民，请先到“居民”里登记。</span>
      </Space>
    </Modal>
  )
}

/** A line starts with the time of the one above, as people come in a row. */
function timeBefore(lines: readonly SheetLine[], index: number, { startsAt }: ActivitySession): string {
  return lines[index - 1]?.time || timeText(startsAt)
}

/** Finds a person in the cell of a line. */
function PersonCell({ index, line, onPick }: { readonly index: number; readonly line: SheetLine; readonly onPick: (person: ResidentSummary) => void }) {
  const [typed, setTyped] = useState('')
  const query = typed.trim()
  const found = useAnswer(`search ${query}`, (client) => (query === '' ? Promise.resolve([]) : client.residents.search({ query, limit: 8 })), ['resident'])
  const people = query === '' ? [] : (found.data ?? [])
  return (
    <Select aria-label={`第 ${index + 1} 行姓名`} style={{ width: '100%' }} placeholder="拼音首字母、姓名、手机尾号" showSearch={{ filterOption: false, searchValue: typed, onSearch: setTyped }} value={line.residentId === null ? null : line.name}
      notFoundContent={query === '' ? null : '没有找到'} options={people.map(({ id, name, maskedPhone, address }) => ({ value: id, label: `${name} ${maskedPhone} ${address}` }))}
      onChange={(id) => {
        const person = people.find((one) => one.id === id)
        setTyped('')
        if (person) onPick(person)
      }} />
  )
}
