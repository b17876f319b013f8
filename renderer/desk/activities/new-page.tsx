import { Button, Flex, Form, Input, Select } from 'antd'
import { useState } from 'react'
import type { ActivityKind } from '../../../shared/contract/activities.ts'
import type { Room } from '../../../shared/contract/scheduling.ts'
import { activityKindLabels } from '../../../shared/text/labels.ts'
import { dateOfMoment, momentAt } from '../../../shared/text/time.ts'
import { useAnswer } from '../../ui/station.tsx'
import { goTo } from '../app/route.ts'
import { ClashNotice } from '../scheduling/clash-notice.tsx'
import { slotOf, type Wish } from '../scheduling/slot.ts'
import { useClash } from '../scheduling/use-clash.ts'
import { Answered } from '../ui/answered.tsx'
import { Page } from '../ui/page.tsx'
import { useUnsaved } from '../ui/unsaved.ts'
import { useAct } from '../ui/use-act.ts'
import { partOf, weekLater, type SessionDraft } from './session-draft.ts'
import { SessionFields } from './session-fields.tsx'

/** A new activity with its sessions. */
export function NewPage() {
  const start = useAnswer('new activity', async (client) => ({ rooms: await client.scheduling.rooms(), today: dateOfMoment((await client.setup.status()).now) }), ['room'])
  return (
    <Page title="新建活动" extra={<Button onClick={() => goTo('activities')}>返回</Button>}>
      <Answered answer={start}>{({ rooms, today }) => <NewActivity rooms={rooms} today={today} />}</Answered>
    </Page>
  )
}

function NewActivity({ rooms, today }: { readonly rooms: readonly Room[]; readonly today: string }) {
  const [title, setTitle] = useState('')
  const [kind, setKind] = useState<ActivityKind>('culture')
  const [organiser, setOrganiser] = useState('')
  const [first] = useState<readonly SessionDraft[]>(() => [firstDraft(rooms, today)])
  const [drafts, setDrafts] = useState(first)
  const saved = useUnsaved(title !== '' || organiser !== '' || drafts !== first)
  const { act, busy } = useAct()
  const { clash, onRefusal, clear } = useClash()

  const save = async (): Promise<void> => {
    clear()
    const made = await act((client) => client.activities.create({ title, kind, organiser, sessions: drafts.map(partOf) }), { done: '已建好', onRefusal })
    const [session] = made ?? []
    if (!session) return
    saved()
    goTo('activities', session.id)
  }
  /** Puts a free choice in place of the session that met somebody. */
  const choose = (choice: Wish): void => {
    const meets = (draft: SessionDraft): boolean => clash !== null && momentAt(draft.on, draft.from) < clash.blocker.endsAt && clash.blocker.startsAt < momentAt(draft.on, draft.to)
    const index = Math.max(0, drafts.findIndex(meets))
    setDrafts(drafts.map((draft, at) => (at === index ? { ...draft, ...slotOf(choice) } : draft)))
    clear()
  }

  return (
    <Form layout="vertical" onFinish={() => void save()} style={{ maxWidth: 1280 }}>
      <Flex gap={16} wrap>
        <Form.Item label="活动名称" htmlFor="title" style={{ flex: '2 1 320px' }}><Input id="title" autoFocus maxLength={60} value={title} onChange={(event) => setTitle(event.target.value)} /></Form.Item>
        <Form.Item label="类别" htmlFor="kind" style={{ flex: '0 1 180px' }}><Select id="kind" value={kind} onChange={setKind} options={Object.entries(activityKindLabels).map(([value, label]) => ({ value: value as ActivityKind, label }))} /></Form.Item>
        <Form.Item label="主办单位" htmlFor="organiser" style={{ flex: '1 1 240px' }}><Input id="organiser" maxLength={60} value={organiser} onChange={(event) => setOrganiser(event.target.value)} /></Form.Item>
      </Flex>
      {drafts.map((draft, index) => (
        <Flex key={index} gap={12} align="center" role="group" aria-label={`第 ${index + 1} 场`} style={{ marginBottom: 10 }}>
          <strong style={{ width: 64, flex: 'none' }}>第 {index + 1} 场</strong>
          <SessionFields rooms={rooms} draft={draft} onChange={(changed) => setDrafts(drafts.with(index, changed))} />
          {drafts.length > 1 && <Button onClick={() => setDrafts(drafts.toSpliced(index, 1))}>删去</Button>}
        </Flex>
      ))}
      {clash && <ClashNotice clash={clash} onChoose={choose} />}
      <Flex gap={12} style={{ marginTop: 16 }}>
        <Button disabled={drafts.length >= 60} onClick={() => setDrafts([...drafts, ...drafts.slice(-1).map(weekLater)])}>再加一场（下一周）</Button>
        <Button type="primary" htmlType="submit" loading={busy} disabled={title.trim() === ''}>建好</Button>
      </Flex>
    </Form>
  )
}

function firstDraft(rooms: readonly Room[], today: string): SessionDraft {
  return { roomId: rooms.find((room) => room.active)?.id ?? null, place: '', on: today, from: '09:00', to: '11:00', capacity: null, listed: false }
}
