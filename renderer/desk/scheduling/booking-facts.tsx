import { Descriptions, Tag } from 'antd'
import type { BookingRecord } from '../../../shared/contract/booking.ts'
import { exceptionReasonLabels, missedLabels, rejectReasonLabels, stationReasonLabels, waivedRuleLabels } from '../../../shared/text/booking-labels.ts'
import { hoursText } from '../../../shared/text/house-rules.ts'
import { bookingStateLabels } from '../../../shared/text/labels.ts'
import { longDayText, momentText, spanText, timeText } from '../../../shared/text/time.ts'
import { BookingPhones } from './booking-phones.tsx'

const reasonLabels: Readonly<Record<string, string>> = { ...stationReasonLabels, ...rejectReasonLabels }

/** What is known of a booking; lines that say nothing are left out. */
export function BookingFacts({ record }: { readonly record: BookingRecord }) {
  const heads = record.headsActual === null ? `预计 ${record.headsExpected} 人` : `实到 ${record.headsActual} 人（预计 ${record.headsExpected} 人）`
  const wanted = [record.sound ? '音响' : '', ...record.equipment].filter((item) => item !== '').join('、')
  return (
    <Descriptions column={2} size="small" bordered items={[
      { key: 'holder', label: '使用人', children: <strong>{record.holder || '（已删除）'}</strong> },
      { key: 'phone', label: '电话', children: <BookingPhones key={record.id} record={record} /> },
      { key: 'room', label: '场地', children: record.modeName === null ? record.roomName : `${record.roomName}（${record.modeName}）` },
      { key: 'time', label: '时间', children: `${longDayText(record.startsAt)} ${spanText(record.startsAt, record.endsAt)}` },
      { key: 'purpose', label: '用途', children: record.purpose },
      { key: 'heads', label: '人数', children: heads },
      { key: 'number', label: '编号', children: record.number },
      { key: 'state', label: '状态', children: <Tag>{bookingStateLabels[record.state]}</Tag> },
      ...optional('contact', '负责人', record.contact && `${record.contact.name} ${record.contact.maskedPhone}`),
      ...optional('wanted', '音响、设备', wanted),
      ...optional('used', '实际使用', usedText(record)),
      ...optional('late', '归还', record.lateMinutes > 0 && `晚了${hoursText(record.lateMinutes)}`),
      ...optional('confirmed', '电话确认', record.confirmedAt !== null && momentText(record.confirmedAt)),
      ...optional('kept', '晚到', record.kept && '已保留，不自动释放'),
      ...optional('missed', record.missedAs === 'unseen' ? '到场' : '没来', record.missedAs && missedLabels[record.missedAs]),
      ...optional('reason', '原因', record.reason && (reasonLabels[record.reason] ?? '')),
      ...optional('exception', '站长破例', record.exception && `${record.exception.rules.map((rule) => waivedRuleLabels[rule]).join('、')}（${exceptionReasonLabels[record.exception.reason]}）`),
      ...optional('note', '说明', record.note),
    ]} />
  )
}

function optional(key: string, label: string, children: string | false | null) {
  return children === false || children === null || children === '' ? [] : [{ key, label, children }]
}

function usedText({ startedAt, endedAt }: BookingRecord): string | null {
  if (startedAt === null) return null
  return endedAt === null ? `${timeText(startedAt)} 到场` : `${timeText(startedAt)} 到 ${timeText(endedAt)}`
}
