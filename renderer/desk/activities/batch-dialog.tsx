import { Alert, Button, Checkbox, Flex, Input, Modal } from 'antd'
import { useState } from 'react'
import type { ActivitySession } from '../../../shared/contract/activities.ts'
import type { SignInOutcome } from '../../../shared/contract/attendance.ts'
import { staffSentence } from '../../../shared/text/admission.ts'
import { useAct } from '../ui/use-act.ts'
import { meantBy, pastedWords, sorted, type PastedLine } from './pasted-people.ts'

/** Somebody on a list. */
export interface Listed {
  readonly residentId: string
  readonly name: string
  readonly maskedPhone: string
}

interface BatchDialogProps {
  readonly session: ActivitySession
  /** Who registered and has not come. */
  readonly awaited: readonly Listed[]
  readonly onClose: () => void
}

/** Signs many in at once: ticked on the list of the registered, or pasted as names and phones. */
export function BatchDialog({ session, awaited, onClose }: BatchDialogProps) {
  const { act, busy } = useAct()
  const [pasted, setPasted] = useState<readonly Listed[]>([])
  const [unsure, setUnsure] = useState<readonly PastedLine[]>([])
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [refused, setRefused] = useState<readonly { readonly residentId: string; readonly outcome: SignInOutcome }[] | null>(null)
  const offered = [...pasted, ...awaited.filter(({ residentId }) => !pasted.some((one) => one.residentId === residentId))]
  const nameOf = new Map(offered.map(({ residentId, name }) => [residentId, name]))

  const find = async (text: string): Promise<void> => {
    const lines = await act((client) => Promise.all(pastedWords(text).map(async (word): Promise<PastedLine> => ({ text: word, people: meantBy(word, await client.residents.search({ query: word, limit: 5 })) }))))
    if (!lines) return
    const { sure, unsure: rest } = sorted(lines)
    setPasted(sure.map(({ id, name, maskedPhone }) => ({ residentId: id, name, maskedPhone })))
    setUnsure(rest)
    setChosen(new Set([...chosen, ...sure.map(({ id }) => id)]))
  }
  const signIn = async (residentIds: readonly string[], anyway: boolean): Promise<void> => {
    const answers = await act((client) => client.activities.signInMany({ sessionId: session.id, residentIds: [...residentIds], anyway }))
    if (!answers) return
    setRefused(answers.filter(({ outcome }) => !('attendanceId' in outcome)))
    setChosen(new Set())
  }
  return (
    <Modal open title="批量签到" width={720} okText={`签到 ${chosen.size} 人`} cancelText="关闭" okButtonProps={{ disabled: chosen.size === 0 }} confirmLoading={busy} onOk={() => void signIn([...chosen], false)} onCancel={onClose}>
      <PasteField busy={busy} onFind={(text) => void find(text)} />
      {unsure.length > 0 && <Alert type="warning" showIcon style={{ marginBottom: 8 }} title={`认不准 ${unsure.length} 个`} description={unsure.map(({ text, people }) => `${text}（${people.length === 0 ? '没有登记' : `有 ${people.length} 位`}）`).join('、')} />}
      {refused && <Refused lines={refused} nameOf={nameOf} busy={busy} onAnyway={(ids) => void signIn(ids, true)} />}
      <ChoiceList offered={offered} chosen={chosen} onChange={setChosen} />
    </Modal>
  )
}

function PasteField({ busy, onFind }: { readonly busy: boolean; readonly onFind: (text: string) => void }) {
  const [text, setText] = useState('')
  return (
    <Flex gap={8} align="end" style={{ marginBottom: 8 }}>
      <Input.TextArea aria-label="粘贴名单" rows={3} value={text} placeholder="粘贴姓名或手机号，一行一个" onChange={(event) => setText(event.target.value)} />
      <Button disabled={busy || pastedWords(text).length === 0} onClick={() => onFind(text)}>认人</Button>
    </Flex>
  )
}

interface ChoiceListProps {
  readonly offered: readonly Listed[]
  readonly chosen: ReadonlySet<string>
  readonly onChange: (chosen: ReadonlySet<string>) => void
}

function ChoiceList({ offered, chosen, onChange }: ChoiceListProps) {
  if (offered.length === 0) return <p>没有报名未到的人，可以粘贴名单。</p>
  const all = offered.every(({ residentId }) => chosen.has(residentId))
  const toggle = (residentId: string): void => onChange(chosen.has(residentId) ? new Set([...chosen].filter((id) => id !== residentId)) : new Set([...chosen, residentId]))
  return (
    <>
      <Checkbox checked={all} onChange={() => onChange(new Set(all ? [] : offered.map(({ residentId }) => residentId)))} style={{ marginBottom: 6 }}>全选（{offered.length} 人）</Checkbox>
      <ul aria-label="可以签到的人" style={{ listStyle: 'none', margin: 0, padding: 0, maxHeight: 320, overflow: 'auto', columns: 2 }}>
        {offered.map(({ residentId, name, maskedPhone }) => (
          <li key={residentId} style={{ padding: '3px 0', breakInside: 'avoid' }}><Checkbox checked={chosen.has(residentId)} onChange={() => toggle(residentId)}><strong>{name}</strong> {maskedPhone}</Checkbox></li>
        ))}
      </ul>
    </>
  )
}

interface RefusedProps {
  readonly lines: readonly { readonly residentId: string; readonly outcome: SignInOutcome }[]
  readonly nameOf: ReadonlyMap<string, string>
  readonly busy: boolean
  readonly onAnyway: (residentIds: readonly string[]) => void
}

/** Who was not let in and why; those who were in already are no matter. */
function Refused({ lines, nameOf, busy, onAnyway }: RefusedProps) {
  const open = lines.filter(({ outcome }) => outcome.code !== 'alreadyIn')
  if (open.length === 0) return <Alert role="status" type="success" showIcon title="都签好了" style={{ marginBottom: 8 }} />
  return (
    <Alert role="status" type="warning" showIcon style={{ marginBottom: 8 }} title={`${open.length} 人没有签到`} description={open.map(({ residentId, outcome }) => <div key={residentId}>{nameOf.get(residentId)}：{staffSentence(outcome)}</div>)}
      action={<Button size="small" disabled={busy} onClick={() => onAnyway(open.map(({ residentId }) => residentId))}>仍然签到</Button>} />
  )
}
