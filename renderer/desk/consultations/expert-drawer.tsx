import { Alert, Button, Descriptions, Drawer, Flex } from 'antd'
import { useState } from 'react'
import type { ExpertRecord } from '../../../shared/contract/experts.ts'
import { politicsLabels, serviceModeLabels, standingText } from '../../../shared/text/expert-labels.ts'
import { expertCategoryLabels, sexLabels } from '../../../shared/text/labels.ts'
import { useAnswer } from '../../ui/station.tsx'
import { useIsLead, useMayWork } from '../app/session-store.ts'
import { Answered } from '../ui/answered.tsx'
import { useAct } from '../ui/use-act.ts'
import { useUndo } from '../ui/use-undo.tsx'
import { nextLine } from './available-text.ts'
import { ExpertExtendForm, ExpertLeaveForm } from './expert-end-forms.tsx'
import { ExpertRecordForm } from './expert-record-form.tsx'

/** One expert's record, with what can be done with it. */
export function ExpertDrawer({ expertId, onClose }: { readonly expertId: string; readonly onClose: () => void }) {
  const record = useAnswer(`expert ${expertId}`, (client) => client.consultations.expert({ expertId }), ['expert', 'session', 'appointment'])
  const [form, setForm] = useState<'edit' | 'leave' | 'extend' | null>(null)
  const done = (): void => setForm(null)
  return (
    <Drawer open title={record.data?.name ?? '能人'} size={760} onClose={onClose} destroyOnHidden>
      <Answered answer={record}>
        {(expert) => (
          <>
            {form === 'edit' ? <ExpertRecordForm expert={expert} onDone={done} /> : <Record expert={expert} onForm={setForm} />}
            {form === 'leave' && <ExpertLeaveForm expert={expert} onDone={done} />}
            {form === 'extend' && <ExpertExtendForm expert={expert} onDone={done} />}
          </>
        )}
      </Answered>
    </Drawer>
  )
}

function Record({ expert, onForm }: { readonly expert: ExpertRecord; readonly onForm: (form: 'edit' | 'leave' | 'extend') => void }) {
  const mayWork = useMayWork()
  const isLead = useIsLead()
  const { busy, act } = useAct()
  const undo = useUndo()
  const [shown, setShown] = useState<{ readonly phone: string; readonly qualificationNumber: string } | null>(null)
  const standing = standingText(expert.standing)
  const restore = async (): Promise<void> => {
    const back = await act((client) => client.consultations.restoreExpert({ expertId: expert.id, version: expert.version }))
    if (back) undo(`${expert.name} 已重新启用`, () => act((client) => client.consultations.retireExpert({ expertId: back.id, version: back.version, reason: expert.leaveReason })))
  }
  const reveal = async (): Promise<void> => setShown(await act((client) => client.consultations.revealExpert({ expertId: expert.id })) ?? null)
  const overdue = expert.standing.kind === 'over' || expert.standing.kind === 'ending' || expert.standing.kind === 'extended'
  return (
    <Flex vertical gap={16}>
      {standing !== '' && <Alert type={expert.standing.kind === 'over' ? 'error' : 'warning'} showIcon title={standing} description={expert.leaveReason || expert.extensionReason || undefined} />}
      {mayWork && (
        <Flex gap={8} wrap>
          <Button type="primary" onClick={() => onForm('edit')}>修改</Button>
          <Button loading={busy} onClick={() => void reveal()}>查看号码</Button>
          {isLead && overdue && <Button onClick={() => onForm('extend')}>准许延用</Button>}
          {expert.active ? <Button danger onClick={() => onForm('leave')}>退出能人库</Button> : <Button loading={busy} onClick={() => void restore()}>重新启用</Button>}
        </Flex>
      )}
      {expert.said === '' && expert.availability !== '' && (
        <Alert type="info" showIcon title={`可服务时间还没有确认：“${expert.availability}”`} action={mayWork && <Button size="small" onClick={() => onForm('edit')}>去确认</Button>} />
      )}
      <Descriptions bordered size="small" column={2} styles={{ label: { whiteSpace: 'nowrap' } }} items={itemsOf(expert, shown).map(([label, children]) => ({ key: label, label, children, span: WIDE.has(label) ? 2 : 1 }))} />
    </Flex>
  )
}

const WIDE = new Set(['专长', '可服务时间', '轮到的份数', '累计服务'])

function itemsOf(expert: ExpertRecord, shown: { readonly phone: string; readonly qualificationNumber: string } | null): readonly (readonly [string, string])[] {
  const times = expert.said === '' ? `${expert.availability || '没有写'}${expert.availability === '' ? '' : '（没确认）'}` : `${expert.said}　${nextLine(expert.rules, expert.next)}`
  return [
    ['类别', expertCategoryLabels[expert.category]], ['性别', sexLabels[expert.sex]],
    ['专长', expert.speciality],
    ['单位', expert.unit], ['职务', expert.post],
    ['政治面貌', politicsLabels[expert.politics]], ['住址小区', expert.estate],
    ['电话', shown?.phone ?? expert.maskedPhone], ['服务方式', expert.modes.map((mode) => serviceModeLabels[mode]).join('、')],
    ['可服务时间', times],
    ['每次人数', expert.perVisit === null ? '不限' : `${expert.perVisit} 人`], ['每月应到', expert.visitsPerMonth === null ? '没有约定' : `${expert.visitsPerMonth} 次`],
    ['资格证', expert.qualification], ['证号', shown?.qualificationNumber ?? expert.maskedQualificationNumber],
    ['资格证到期', expert.qualifiedUntil ?? ''], ['任期到期', expert.termUntil ?? ''],
    ['入库日期', expert.joinedOn], ['审核人', expert.reviewerName],
    ['轮到的份数', `${expert.weight} 份`],
    ['公示日期', expert.publishedOn ?? ''], ['异议截止', expert.objectionsUntil ?? ''],
    ['累计服务', `${expert.served.sessions} 场，${expert.served.people} 人次，${Math.round(expert.served.minutes / 6) / 10} 小时（按签到计）`],
  ]
}
