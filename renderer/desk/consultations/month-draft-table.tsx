import { Checkbox, Select, Table, Tag } from 'antd'
import type { Room } from '../../../shared/contract/scheduling.ts'
import { troubleText } from '../../../shared/text/expert-labels.ts'
import { longDayText, spanText } from '../../../shared/text/time.ts'
import { chosen, isFree, movedTo, summaryOf, type DraftSession } from './month-draft.ts'

interface MonthDraftTableProps {
  readonly draft: readonly DraftSession[]
  readonly rooms: readonly Room[]
  readonly onChange: (draft: readonly DraftSession[]) => void
}

/** The proposed sessions of a month: tick what is planned; a clash says what stands there, and can move to a room that is free; who may not be planned says why. */
export function MonthDraftTable({ draft, rooms, onChange }: MonthDraftTableProps) {
  const names = new Map(rooms.map(({ id, name }) => [id, name]))
  return (
    <>
      <div role="status" style={{ marginBottom: 8 }}>{summaryOf(draft)}</div>
      <Table<DraftSession & { readonly index: number }> rowKey="index" size="small" pagination={false} scroll={{ y: 340 }} dataSource={draft.map((one, index) => ({ ...one, index }))} locale={{ emptyText: '这个月没有可排的日子' }} columns={[
        { title: '排', key: 'wanted', width: 48, render: (_, one) => <Checkbox aria-label={`排 ${longDayText(one.proposal.startsAt)} ${one.proposal.expertName}`} checked={one.wanted} disabled={!isFree(one)} onChange={({ target }) => onChange(chosen(draft, one.index, target.checked))} /> },
        { title: '日期', key: 'day', width: 150, render: (_, { proposal }) => <>{longDayText(proposal.startsAt)}{proposal.postponed && <Tag style={{ marginInlineStart: 6 }}>节后顺延</Tag>}</> },
        { title: '时间', key: 'time', width: 116, render: (_, { proposal }) => spanText(proposal.startsAt, proposal.endsAt) },
        { title: '能人', key: 'who', width: 110, render: (_, { proposal }) => proposal.expertName },
        { title: '场地', key: 'room', width: 180, render: (_, one) => (one.proposal.over !== null || one.proposal.otherRooms.length === 0 ? names.get(one.roomId) : (
          <Select aria-label={`${longDayText(one.proposal.startsAt)} 场地`} size="small" style={{ width: '100%' }} value={one.roomId} onChange={(roomId) => onChange(movedTo(draft, one.index, roomId))}
            options={[{ value: one.proposal.roomId, label: `${names.get(one.proposal.roomId) ?? ''}（已占）` }, ...one.proposal.otherRooms.map(({ roomId, roomName }) => ({ value: roomId, label: roomName }))]} />
        )) },
        { title: '排不了的原因', key: 'clash', render: (_, { proposal: { over, clash, otherRooms } }) => (over ? troubleText(over) : clash && `${clash.of === 'room' ? '场地' : '能人'}已有“${clash.title}”（${spanText(clash.startsAt, clash.endsAt)}）${clash.of === 'room' && otherRooms.length === 0 ? '，这时没有别的空场地' : ''}`) },
      ]} />
    </>
  )
}
