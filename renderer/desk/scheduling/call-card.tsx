import { Button, Card, Flex, Input, Tag } from 'antd'
import { useState } from 'react'
import type { CallItem } from '../../../shared/contract/scheduling-calls.ts'
import { callReasonLabels, callStateLabels } from '../../../shared/text/call-labels.ts'
import { dateOfMoment, dayText, momentText, spanText, timeText } from '../../../shared/text/time.ts'
import type { Client } from '../../client.ts'
import { useAct } from '../ui/use-act.ts'
import { useNow } from '../ui/use-now.ts'
import { useUndo } from '../ui/use-undo.tsx'
import { CallPhone } from './call-phone.tsx'
import { ClashNotice } from './clash-notice.tsx'
import type { Wish } from './slot.ts'
import { useClash } from './use-clash.ts'

/** Somebody to be called: what it is about, what can be offered, and what was heard. */
export function CallCard({ item, mayWork }: { readonly item: CallItem; readonly mayWork: boolean }) {
  const now = useNow()
  const { holder, about, reason, state, tries, untilAt, note } = item
  return (
    <Card size="small" role="listitem" aria-label={`${holder}，${callReasonLabels[reason]}`}>
      <Flex vertical gap={8}>
        <Flex gap={12} align="center" wrap>
          <strong style={{ fontSize: 16 }}>{holder || '（已删除）'}</strong>
          <CallPhone item={item} mayWork={mayWork} />
          <Tag>{callReasonLabels[reason]}</Tag>
          {state !== 'open' && <Tag>{callStateLabels[state]}{tries > 0 ? `（打过 ${tries} 次）` : ''}</Tag>}
          {untilAt !== null && <strong style={{ color: '#B42318' }}>保留到 {dateOfMoment(untilAt) === dateOfMoment(now) ? timeText(untilAt) : momentText(untilAt)}</strong>}
        </Flex>
        <div>{about}</div>
        {note !== '' && <div>记录：{note}</div>}
        {mayWork && <CallWork item={item} />}
      </Flex>
    </Card>
  )
}

function CallWork({ item }: { readonly item: CallItem }) {
  const [note, setNote] = useState('')
  const { clash, onRefusal, clear } = useClash()
  const { busy, act } = useAct()
  const offerUndo = useUndo()
  const { holder, choices, reason } = item
  const isOffer = reason === 'offer' || reason === 'placeOffered'
  const seen = { callId: item.id, version: item.version }
  const said = note.trim() === '' ? {} : { note: note.trim() }

  const settled = (words: string, done: Pick<CallItem, 'id' | 'version'>): void => {
    offerUndo(`${holder}：${words}`, () => act((client) => client.scheduling.reopenCall({ callId: done.id, version: done.version }), { done: '已放回待打电话' }))
  }
  const accept = async (choice: Wish): Promise<void> => {
    clear()
    const done = await act((client) => client.scheduling.acceptCall({ ...seen, choice: { roomId: choice.roomId, startsAt: choice.startsAt, endsAt: choice.endsAt } }), { onRefusal })
    if (done) settled('已改约', done.item)
  }
  const acceptPlace = async (): Promise<void> => {
    await act((client) => client.activities.acceptPlace({ registrationId: item.ownerId }), { done: `${holder}：已报名` })
  }
  const noAnswer = async (): Promise<void> => {
    const tried = await act((client) => client.scheduling.noteCall({ ...seen, heard: 'noAnswer', ...said }), isOffer ? {} : { done: '已记下' })
    if (tried && isOffer) settled('没接通，已轮到下一位', tried)
  }
  const settle = async (words: string, work: (client: Client) => Promise<CallItem>): Promise<void> => {
    const done = await act(work)
    if (done) settled(words, done)
  }

  return (
    <>
      {choices.length > 0 && (
        <Flex gap={8} wrap align="center">
          <span>{reason === 'offer' ? '给他留着：' : '可以换到：'}</span>
          {choices.map((choice) => (
            <Button key={`${choice.roomId} ${choice.startsAt}`} type="primary" ghost loading={busy} onClick={() => void accept(choice)}>
              {choice.roomName} {dayText(choice.startsAt)} {spanText(choice.startsAt, choice.endsAt)}
            </Button>
          ))}
        </Flex>
      )}
      {clash && <ClashNotice clash={clash} onChoose={(choice) => void accept(choice)} />}
      <Flex gap={8} wrap>
        <Input aria-label={`${holder}怎么说`} placeholder="怎么说的（可不填）" maxLength={200} value={note} onChange={(event) => setNote(event.target.value)} style={{ width: 260 }} />
        <Button onClick={() => void noAnswer()}>没接通</Button>
        {!isOffer && <Button onClick={() => void act((client) => client.scheduling.noteCall({ ...seen, heard: 'reached', ...said }), { done: '已记下' })}>已通知，再想想</Button>}
        {!isOffer && <Button onClick={() => void settle('已告知', (client) => client.scheduling.settleCall({ ...seen, outcome: 'told', ...said }))}>已告知，办结</Button>}
        {reason === 'placeOffered' && <Button type="primary" loading={busy} onClick={() => void acceptPlace()}>要，报上</Button>}
        {(choices.length > 0 || isOffer) && <Button onClick={() => void settle('不要了', (client) => client.scheduling.settleCall({ ...seen, outcome: 'declined', ...said }))}>不要了</Button>}
      </Flex>
    </>
  )
}
