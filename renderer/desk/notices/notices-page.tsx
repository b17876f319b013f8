import { Button, Table, Tag } from 'antd'
import { useState } from 'react'
import type { Notice } from '../../../shared/contract/notices.ts'
import { noticeStandingLabels } from '../../../shared/text/doors.ts'
import { useAnswer } from '../../ui/station.tsx'
import type { PageProps } from '../app/page-props.ts'
import { useMayWork } from '../app/session-store.ts'
import { Answered } from '../ui/answered.tsx'
import { EmptyText } from '../ui/empty-text.tsx'
import { Page } from '../ui/page.tsx'
import { NoticeForm } from './notice-form.tsx'
import { NoticeSteps } from './notice-steps.tsx'

/** Backgrounds that dark text stands on well. */
const COLOURS: Record<Notice['standing'], string> = { now: '#DFF0E4', later: '#DCE9F5', over: '#EDF0F4', withdrawn: '#EDF0F4' }

/** What the kiosk tells under 我要看看: written, ordered and taken down here. */
export function NoticesPage(_: PageProps) {
  const mayWork = useMayWork()
  const [open, setOpen] = useState<Notice | 'new' | null>(null)
  const answer = useAnswer('notices', (client) => client.notices.list(), ['notice'])
  return (
    <Page title="公告" extra={mayWork && <Button type="primary" onClick={() => setOpen('new')}>写公告</Button>}>
      <Answered answer={answer}>
        {(notices) => (
          <Table<Notice> aria-label="公告" rowKey="id" size="middle" pagination={false} dataSource={notices} locale={{ emptyText: <EmptyText>还没有公告。写了以后，签到屏“我要看看”里会显示。</EmptyText> }} columns={[
            { title: '标题', render: (_, { title, body }) => <><strong>{title}</strong><div style={{ color: '#55606E', whiteSpace: 'pre-line' }}>{body}</div></> },
            { title: '显示日期', width: 200, render: (_, { fromOn, untilOn }) => `${fromOn} 至 ${untilOn}` },
            { title: '现在', width: 110, render: (_, { standing }) => <Tag style={{ background: COLOURS[standing], color: '#1B2430' }}>{noticeStandingLabels[standing]}</Tag> },
            ...(mayWork ? [{ title: '', key: 'steps', width: 300, render: (_: unknown, notice: Notice, index: number) => <NoticeSteps notice={notice} first={index === 0} last={index === notices.length - 1} onEdit={() => setOpen(notice)} /> }] : []),
          ]} />
        )}
      </Answered>
      {open && <NoticeForm notice={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </Page>
  )
}
