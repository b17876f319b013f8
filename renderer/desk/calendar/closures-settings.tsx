import { Button, Flex, Table, Tag } from 'antd'
import { useState } from 'react'
import type { Closure } from '../../../shared/contract/calendar-closures.ts'
import { dateOfMoment, momentAt } from '../../../shared/text/time.ts'
import { useAnswer } from '../../ui/station.tsx'
import { Answered } from '../ui/answered.tsx'
import { useAct } from '../ui/use-act.ts'
import { useNow } from '../ui/use-now.ts'
import { useUndo } from '../ui/use-undo.tsx'
import { ClosureForm } from './closure-form.tsx'
import { closedWhat, closedWhen, closedWhy } from './closure-text.ts'

/** Closures from today on: add, change, lift. */
export function ClosuresSettings() {
  const from = momentAt(dateOfMoment(useNow()), '00:00')
  const answer = useAnswer(`closures ${from}`, (client) => client.calendar.closures({ from }), ['closure', 'room', 'expert'])
  const [open, setOpen] = useState<{ readonly closure: Closure | null } | null>(null)
  return (
    <Flex vertical gap={12}>
      <p style={{ margin: 0 }}>全站、一个场地或一位能人停用一段时间，短到几分钟也可以。保存前会列出受影响的每一项。</p>
      <Button type="primary" onClick={() => setOpen({ closure: null })} style={{ alignSelf: 'flex-start' }}>登记停用</Button>
      <Answered answer={answer}>{(closures) => <ClosureTable closures={closures} onChange={(closure) => setOpen({ closure })} />}</Answered>
      {open && <ClosureForm closure={open.closure} onClose={() => setOpen(null)} />}
    </Flex>
  )
}

function ClosureTable({ closures, onChange }: { readonly closures: readonly Closure[]; readonly onChange: (closure: Closure) => void }) {
  return (
    <Table<Closure> rowKey="id" size="small" pagination={false} dataSource={closures} locale={{ emptyText: <span style={{ color: '#55606E' }}>今天起没有停用安排。</span> }} columns={[
      { title: '时间', render: (_, closure) => closedWhen(closure) },
      { title: '停用', width: 200, render: (_, closure) => closedWhat(closure) },
      { title: '原因', render: (_, closure) => closedWhy(closure) },
      { title: '状态', dataIndex: 'state', width: 100, render: (state: Closure['state']) => <Tag color={state === 'inForce' ? 'warning' : 'default'}>{state === 'inForce' ? '停用' : '已解除'}</Tag> },
      { title: '操作', width: 170, render: (_, closure) => <ClosureActions closure={closure} onChange={() => onChange(closure)} /> },
    ]} />
  )
}

function ClosureActions({ closure, onChange }: { readonly closure: Closure; readonly onChange: () => void }) {
  const { act, busy } = useAct()
  const undoable = useUndo()
  const restore = (version: number) => act((client) => client.calendar.restoreClosure({ closureId: closure.id, version }), { done: '已恢复停用' })
  const lift = async (): Promise<void> => {
    const lifted = await act((client) => client.calendar.liftClosure({ closureId: closure.id, version: closure.version, giveBack: false }))
    if (lifted) undoable('已解除停用', () => restore(lifted.version))
  }
  if (closure.state === 'lifted') return <Button size="small" loading={busy} onClick={() => void restore(closure.version)}>恢复停用</Button>
  return (
    <Flex gap={8}>
      <Button size="small" onClick={onChange}>修改</Button>
      <Button size="small" loading={busy} onClick={() => void lift()}>解除</Button>
    </Flex>
  )
}
