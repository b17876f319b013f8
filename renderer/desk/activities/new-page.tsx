import { Button, Checkbox, Collapse, Flex, Form } from 'antd'
import { useState } from 'react'
import type { Room } from '../../../shared/contract/scheduling.ts'
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
import { firstDetails, partOfDetails } from './details-draft.ts'
import { MoreDetailsFields, TitleFields } from './details-fields.tsx'
import { RepeatPlan, type ChosenDates } from './repeat-plan.tsx'
import { RuleFields } from './rule-fields.tsx'
import { firstRules, partOf, rulesOf, weekLater, type SessionDraft } from './session-draft.ts'
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
  const [details, setDetails] = useState(firstDetails)
  const [rules, setRules] = useState(firstRules)
  const [first] = useState<readonly SessionDraft[]>(() => [firstDraft(rooms, today)])
  const [drafts, setDrafts] = useState(first)
  const [repeats, setRepeats] = useState(false)
  const [chosen, setChosen] = useState<ChosenDates | null>(null)
  const [only] = drafts
  const sessions = repeats && only ? (chosen?.slots ?? []).map((slot) => ({ ...partOf(only), ...slot, ...rulesOf(rules) })) : drafts.map((draft) => ({ ...partOf(draft), ...rulesOf(rules) }))
  const saved = useUnsaved(details !== firstDetails || rules !== firstRules || drafts !== first)
  const { act, busy } = useAct()
  const { clash, onRefusal, clear } = useClash()

  const save = async (): Promise<void> => {
    clear()
    const made = await act((client) => client.activities.create({ ...partOfDetails(details), ...(repeats && chosen ? { rule: chosen.rule } : {}), sessions }), { done: '已建好', onRefusal })
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
      <TitleFields details={details} onChange={setDetails} />
      {drafts.map((draft, index) => (
        <Flex key={index} gap={12} align="center" role="group" aria-label={`第 ${index + 1} 场`} style={{ marginBottom: 10 }}>
          <strong style={{ width: 64, flex: 'none' }}>第 {index + 1} 场</strong>
          <SessionFields rooms={rooms} draft={draft} onChange={(changed) => {
            setDrafts(drafts.with(index, changed))
            setChosen(null)
          }} />
          {drafts.length > 1 && <Button onClick={() => setDrafts(drafts.toSpliced(index, 1))}>删去</Button>}
        </Flex>
      ))}
      {drafts.length === 1 && only && (
        <>
          <Checkbox checked={repeats} onChange={(event) => {
            setRepeats(event.target.checked)
            setChosen(null)
          }}>按周或按月重复</Checkbox>
          {repeats && <RepeatPlan key={JSON.stringify(only)} draft={only} onChosen={setChosen} />}
        </>
      )}
      {clash && <ClashNotice clash={clash} onChoose={choose} />}
      <Collapse size="small" style={{ margin: '12px 0' }} items={[
        { key: 'rules', label: '报名、签到和能人', children: <RuleFields rules={rules} onChange={setRules} /> },
        { key: 'details', label: '面向谁、协办和物资', children: <MoreDetailsFields details={details} onChange={setDetails} /> },
      ]} />
      <Flex gap={12} style={{ marginTop: 16 }}>
        {!repeats && <Button disabled={drafts.length >= 104} onClick={() => setDrafts([...drafts, ...drafts.slice(-1).map(weekLater)])}>再加一场（下一周）</Button>}
        <Button type="primary" htmlType="submit" loading={busy} disabled={details.title.trim() === '' || sessions.length === 0}>{repeats ? `建好，共 ${sessions.length} 场` : '建好'}</Button>
      </Flex>
    </Form>
  )
}

function firstDraft(rooms: readonly Room[], today: string): SessionDraft {
  return { roomId: rooms.find((room) => room.active)?.id ?? null, modeId: null, place: '', on: today, from: '09:00', to: '11:00', capacity: null, listed: false }
}
