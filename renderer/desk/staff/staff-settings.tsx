import { Button, Flex, Table, Tag } from 'antd'
import { useState } from 'react'
import type { StaffMember } from '../../../shared/contract/staff.ts'
import { roleLabels } from '../../../shared/text/labels.ts'
import { useAnswer } from '../../ui/station.tsx'
import { Answered } from '../ui/answered.tsx'
import { MemberForm } from './member-form.tsx'
import { PinForm } from './pin-form.tsx'

type Open = { readonly kind: 'none' } | { readonly kind: 'member'; readonly member: StaffMember | null } | { readonly kind: 'pin'; readonly member: StaffMember }

/** Accounts at the front desk. */
export function StaffSettings() {
  const members = useAnswer('staff', (client) => client.staff.list(), ['staff'])
  const [open, setOpen] = useState<Open>({ kind: 'none' })
  const close = (): void => setOpen({ kind: 'none' })
  return (
    <Answered answer={members}>
      {(list) => (
        <>
          <Button type="primary" onClick={() => setOpen({ kind: 'member', member: null })} style={{ marginBottom: 12 }}>新增工作人员</Button>
          <Table<StaffMember> rowKey="id" size="small" pagination={false} dataSource={list} columns={[
            { title: '姓名', dataIndex: 'name' },
            { title: '角色', dataIndex: 'role', render: (_, member) => roleLabels[member.role] },
            { title: '状态', dataIndex: 'active', render: (active: boolean) => <Tag color={active ? 'success' : 'default'}>{active ? '在用' : '已停用'}</Tag> },
            { title: '操作', render: (_, member) => (
              <Flex gap={8}>
                <Button size="small" onClick={() => setOpen({ kind: 'member', member })}>修改</Button>
                <Button size="small" onClick={() => setOpen({ kind: 'pin', member })}>重设 PIN</Button>
              </Flex>
            ) },
          ]} />
          {open.kind === 'member' && <MemberForm member={open.member} onClose={close} />}
          {open.kind === 'pin' && <PinForm member={open.member} onClose={close} />}
        </>
      )}
    </Answered>
  )
}
