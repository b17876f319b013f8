import { Alert, Button, Card, Flex } from 'antd'
import { useState } from 'react'
import type { ResidentRecord } from '../../../shared/contract/residents.ts'
import { useAnswer } from '../../ui/station.tsx'
import { goTo } from '../app/route.ts'
import { useIsLead, useMayWork } from '../app/session-store.ts'
import { Answered } from '../ui/answered.tsx'
import { Page } from '../ui/page.tsx'
import { EditDialog } from './edit-dialog.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { MergedList } from './merged-list.tsx'
import { PersonFacts } from './person-facts.tsx'
import type { Revealed } from './person-form.ts'
import { RemoveDialog } from './remove-dialog.tsx'
import { RevealDialog } from './reveal-dialog.tsx'

type Dialog = 'none' | 'edit' | 'merge' | 'remove' | 'reveal'

/** One person: masked until asked for, and everything that can be done with the record. */
export function PersonPage({ residentId }: { readonly residentId: string }) {
  const answer = useAnswer(`resident ${residentId}`, (client) => client.residents.get({ residentId }), ['resident'])
  return <Answered answer={answer}>{(person) => <PersonView person={person} />}</Answered>
}

function PersonView({ person }: { readonly person: ResidentRecord }) {
  const [dialog, setDialog] = useState<Dialog>('none')
  const [shown, setShown] = useState<{ readonly version: number; readonly numbers: Revealed } | null>(null)
  const mayWork = useMayWork()
  const numbers = shown?.version === person.version ? shown.numbers : null
  const close = (): void => setDialog('none')
  return (
    <Page title={person.name} extra={<PersonActions onOpen={setDialog} />}>
      <Flex vertical gap={16} style={{ maxWidth: 980 }}>
        {person.idIssue !== null && <Alert type="warning" showIcon title={ISSUES[person.idIssue] ?? '导入的身份证号有疑问，请核对。'} />}
        {person.sharesPhoneWith > 0 && <Alert type="info" showIcon title={`还有 ${person.sharesPhoneWith} 位居民登记了同一个电话，请看清是不是本人。`} />}
        <Card><PersonFacts person={person} numbers={numbers} onReveal={mayWork ? () => setDialog('reveal') : undefined} onHide={() => setShown(null)} /></Card>
        {person.merged.length > 0 && <MergedList person={person} />}
        <div><Button onClick={() => goTo('residents')}>返回查找</Button></div>
      </Flex>
      {dialog === 'reveal' && <RevealDialog person={person} onClose={close} onRevealed={(seen) => setShown({ version: person.version, numbers: seen })} />}
      {dialog === 'edit' && <EditDialog person={person} numbers={numbers} onClose={close} />}
      {dialog === 'merge' && <MergeDialog person={person} onClose={close} />}
      {dialog === 'remove' && <RemoveDialog person={person} onClose={close} />}
    </Page>
  )
}

function PersonActions({ onOpen }: { readonly onOpen: (dialog: Dialog) => void }) {
  const mayWork = useMayWork()
  const isLead = useIsLead()
  if (!mayWork) return null
  return (
    <>
      <Button type="primary" onClick={() => onOpen('edit')}>修改</Button>
      <Button onClick={() => onOpen('merge')}>合并重复登记</Button>
      {isLead && <Button danger onClick={() => onOpen('remove')}>删除</Button>}
    </>
  )
}

const ISSUES: Readonly<Record<string, string>> = {
  'bad-checksum': '花名册里的身份证号校验不对，没有保存。请向本人核对后补上。',
  'lost-digits': '花名册里的身份证号尾数丢了，没有保存。请向本人核对后补上。',
  'birth-differs': '花名册里的出生日期和身份证号不一致，请核对。',
}
