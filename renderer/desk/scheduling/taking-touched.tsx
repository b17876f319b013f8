import { Table } from 'antd'
import { useEffect, useRef } from 'react'
import type { Touched } from '../../../shared/contract/scheduling-takings.ts'
import { dayText, spanText } from '../../../shared/text/time.ts'
import { kindLabels } from './item-labels.ts'

/** Everything a taking would put an end to, each with what its holder can be offered. It has the focus: what is read comes before what is done. */
export function TakingTouched({ touched }: { readonly touched: readonly Touched[] }) {
  const list = useRef<HTMLElement>(null)
  useEffect(() => list.current?.focus(), [touched])
  return (
    <section ref={list} tabIndex={-1} aria-label="会被取消的安排">
      {touched.length === 0 ? <p style={{ margin: 0 }}>这段时间没有人用，可以直接征用。</p> : (
        <Table<Touched> rowKey="ownerId" size="small" pagination={false} dataSource={touched} columns={[
          { title: '时间', width: 190, render: (_, { startsAt, endsAt }) => `${dayText(startsAt)} ${spanText(startsAt, endsAt)}` },
          { title: '场地', dataIndex: 'roomName', width: 130 },
          { title: '安排', render: (_, item) => [item.title, kindLabels[item.kind]].filter(Boolean).join(' · ') },
          { title: '要通知', width: 90, render: (_, { people, takeable }) => (takeable ? `${people} 人` : '不能取消') },
          { title: '可以换到', render: (_, { choices }) => choices.map((choice) => (
            <div key={`${choice.roomId} ${choice.startsAt}`}>{choice.roomName} {dayText(choice.startsAt)} {spanText(choice.startsAt, choice.endsAt)}</div>
          )) },
        ]} />
      )}
    </section>
  )
}
