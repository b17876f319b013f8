import { Button, Input, Table, Typography, type InputRef } from 'antd'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { ResidentSummary } from '../../../shared/contract/residents.ts'
import { useAnswer } from '../../ui/station.tsx'
import { goTo } from '../app/route.ts'
import { useMayWork } from '../app/session-store.ts'
import { Page } from '../ui/page.tsx'
import { personColumns } from './person-columns.tsx'
import { useSlashKey } from './use-slash-key.ts'

const SHOWN = 50

/** Finds people while one types. `/` goes to the box, ↑ ↓ choose, Enter opens, Esc clears. */
export function SearchPage() {
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  const box = useRef<InputRef>(null)
  const query = typed.trim()
  const total = useAnswer('resident count', (client) => client.residents.count(), ['resident'])
  const found = useAnswer(`residents ${query}`, (client) => (query === '' ? Promise.resolve([]) : client.residents.search({ query, limit: SHOWN })), ['resident'])
  const people = found.data ?? []
  useSlashKey(box)
  useEffect(() => box.current?.focus(), [])

  const type = (text: string): void => {
    setTyped(text)
    setChosen(0)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const picked = people[chosen]
    if (event.key === 'ArrowDown') setChosen((index) => Math.min(index + 1, people.length - 1))
    else if (event.key === 'ArrowUp') setChosen((index) => Math.max(index - 1, 0))
    else if (event.key === 'Enter' && picked) goTo('residents', picked.id)
    else if (event.key === 'Escape') type('')
    else return
    event.preventDefault()
  }

  return (
    <Page title="居民" extra={<SearchActions />}>
      <Input ref={box} size="large" allowClear value={typed} aria-label="查找居民" autoComplete="off" style={{ fontSize: 20, height: 52 }}
        placeholder="姓名、拼音首字母、手机尾号、身份证尾号、住址，可用空格隔开几个词" onChange={(event) => type(event.target.value)} onKeyDown={onKeyDown} suffix={<kbd>/</kbd>} />
      <Typography.Paragraph type="secondary" style={{ margin: '8px 2px 12px' }} role="status">{outcomeText(query, found.data, total.data?.count)}</Typography.Paragraph>
      {people.length > 0 && (
        <Table<ResidentSummary> rowKey="id" size="small" pagination={false} dataSource={[...people]} columns={personColumns}
          onRow={(person, index) => ({ onClick: () => goTo('residents', person.id), 'aria-selected': index === chosen, style: { cursor: 'pointer', background: index === chosen ? '#E3EEF8' : undefined } })} />
      )}
      {query !== '' && found.data?.length === 0 && <NobodyFound query={query} />}
    </Page>
  )
}

function SearchActions() {
  const mayWork = useMayWork()
  if (!mayWork) return null
  return (
    <>
      <Button onClick={() => goTo('residents', 'imports')}>导入记录</Button>
      <Button onClick={() => goTo('residents', 'import')}>导入花名册</Button>
      <Button type="primary" onClick={() => goTo('residents', 'new')}>登记居民</Button>
    </>
  )
}

function NobodyFound({ query }: { readonly query: string }) {
  const mayWork = useMayWork()
  return (
    <div style={{ padding: '24px 2px' }}>
      <p>没有找到“{query}”。可以少输几个字，或换手机尾号、住址再试。</p>
      {mayWork && <Button type="primary" onClick={() => goTo('residents', 'new')}>登记新居民</Button>}
    </div>
  )
}

function outcomeText(query: string, people: readonly ResidentSummary[] | undefined, total: number | undefined): string {
  if (query === '') return total === undefined ? ' ' : `已登记 ${total} 人。边输入边查找；↑ ↓ 选择，回车打开。`
  if (people === undefined) return '查找中…'
  return people.length === SHOWN ? `找到很多人，只显示前 ${SHOWN} 位，请再输几个字。` : `找到 ${people.length} 人。`
}
