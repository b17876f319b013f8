import { Checkbox, Flex, Radio, Table } from 'antd'
import type { SeriesPreview, SeriesRow } from '../../../shared/contract/scheduling-series.ts'
import { sentenceFor } from '../../../shared/text/refusals.ts'
import { leftOutText } from '../../../shared/text/series.ts'
import { dateOfMoment, dayText, longDayText, spanText } from '../../../shared/text/time.ts'
import { decisionOf, type Decision } from './series-draft.ts'
import './series.css'

interface SeriesTableProps {
  readonly preview: SeriesPreview
  readonly decisions: ReadonlyMap<string, Decision>
  readonly onDecide: (on: string, decision: Decision) => void
}

/** Every date of a series: free ones ticked, the others with what stands there and the ways out, chosen by Tab and the arrow keys. */
export function SeriesTable({ preview: { rows, leftOut, cut, unknownYears }, decisions, onDecide }: SeriesTableProps) {
  const clashes = rows.filter(({ trouble }) => trouble !== null).length
  return (
    <section aria-label="每一次">
      <p role="status" style={{ margin: '0 0 8px' }}>
        <strong>共 {rows.length} 次，{clashes === 0 ? '都可以约' : `${clashes} 次有冲突`}。</strong>
        {leftOut.length > 0 && ` ${leftOut.map(leftOutText).join('；')}。`}
        {cut && ' 一次最多排 104 次、两年，后面的没有列出。'}
        {unknownYears.length > 0 && ` ${unknownYears.join('、')} 年的放假安排还没有公布，先按周一到周五算。`}
      </p>
      <Table<SeriesRow> rowKey={(row) => row.bookingId ?? row.on} size="small" pagination={false} scroll={{ y: 420 }} dataSource={rows} rowClassName={(row) => (row.trouble === null ? '' : 'series-clash')} columns={[
        { title: '日期', width: 240, render: (_, { startsAt, movedFrom }) => <>{longDayText(startsAt)}{movedFrom !== null && `（从${dayText(Date.parse(`${movedFrom}T12:00:00+08:00`))}顺延）`}</> },
        { title: '时间', width: 130, render: (_, { startsAt, endsAt }) => spanText(startsAt, endsAt) },
        { title: '能不能约', render: (_, { trouble }) => (trouble === null ? '可以约' : sentenceFor(trouble)) },
        { title: '怎么办', width: 560, render: (_, row) => <Ways row={row} decision={decisionOf(row, decisions)} onDecide={(decision) => onDecide(row.on, decision)} /> },
      ]} />
    </section>
  )
}

function Ways({ row, decision, onDecide }: { readonly row: SeriesRow; readonly decision: Decision; readonly onDecide: (decision: Decision) => void }) {
  const day = longDayText(row.startsAt)
  if (row.trouble === null) return <Checkbox aria-label={`约${day}`} checked={decision === 'keep'} onChange={(event) => onDecide(event.target.checked ? 'keep' : 'out')}>约</Checkbox>
  const elsewhen = (at: number): string => (dateOfMoment(at) === row.on ? '' : `${dayText(at)} `)
  return (
    <Radio.Group aria-label={`${day}怎么办`} value={decision} onChange={(event) => onDecide(event.target.value as Decision)}>
      <Flex gap={4} wrap>
        <Radio value="out">{row.bookingId === null ? '这次跳过' : '这次不改'}</Radio>
        {row.choices.map((choice, index) => (
          <Radio key={`${choice.roomId} ${choice.startsAt}`} value={index}>{choice.roomName} {elsewhen(choice.startsAt)}{spanText(choice.startsAt, choice.endsAt)}</Radio>
        ))}
      </Flex>
    </Radio.Group>
  )
}
