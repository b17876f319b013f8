import { App, Button, Descriptions, Empty, Flex, Select } from 'antd'
import { useState } from 'react'
import type { ChildTerm } from '../../../shared/contract/after-school.ts'
import { termStateLabels } from '../../../shared/text/after-school.ts'
import { useAnswer } from '../../ui/station.tsx'
import { goTo } from '../app/route.ts'
import { useIsLead, useMayWork } from '../app/session-store.ts'
import { Answered } from '../ui/answered.tsx'
import { ExportButton } from '../ui/export-button.tsx'
import { Page } from '../ui/page.tsx'
import { useAct } from '../ui/use-act.ts'
import { EnrolmentTable } from './enrolment-table.tsx'
import { PaperButton } from './paper-button.tsx'
import { TermForm } from './term-form.tsx'
import { CHILD_TOPICS } from './topics.ts'

const WEEKDAYS = ['', '一', '二', '三', '四', '五', '六', '日']

/** A term and everybody in it: places, the line in the order in which they are given, and who left. */
export function PlacesPage() {
  const [chosen, setChosen] = useState<string | null>(null)
  const [form, setForm] = useState<'new' | 'change' | null>(null)
  const mayWork = useMayWork()
  const answer = useAnswer('child terms', (client) => client.afterSchool.terms(), CHILD_TOPICS)
  const terms = answer.data ?? []
  const term = terms.find(({ id }) => id === chosen) ?? terms.find(({ state }) => state === 'open') ?? terms[0]
  return (
    <Page title="四点半学堂 · 名单和报名" extra={(
      <>
        <Button onClick={() => goTo('after-school')}>今天</Button>
        {mayWork && <Button onClick={() => setForm('new')}>新学期</Button>}
        {mayWork && term?.state === 'open' && <Button type="primary" onClick={() => goTo('after-school', 'apply')}>报名</Button>}
      </>
    )}>
      <Answered answer={answer}>
        {() => term === undefined ? <Empty description="还没有学期。先新建一个学期，再报名。" /> : (
          <>
            <Flex gap={12} align="center" wrap style={{ marginBottom: 12 }}>
              <Select aria-label="学期" value={term.id} style={{ width: 260 }} options={terms.map(({ id, name, state }) => ({ value: id, label: `${name}（${termStateLabels[state]}）` }))} onChange={setChosen} />
              {mayWork && term.state === 'open' && <Button onClick={() => setForm('change')}>修改学期</Button>}
              {term.state === 'open' && <EndTerm term={term} />}
              {mayWork && <TermPapers termId={term.id} />}
            </Flex>
            <TermFacts term={term} />
            <EnrolmentTable termId={term.id} />
          </>
        )}
      </Answered>
      {form === 'new' && <TermForm term={null} onClose={() => setForm(null)} onSaved={setChosen} />}
      {form === 'change' && term && <TermForm key={term.version} term={term} onClose={() => setForm(null)} onSaved={setChosen} />}
    </Page>
  )
}

function TermPapers({ termId }: { readonly termId: string }) {
  return (
    <>
      <PaperButton text="花名册 PDF" make={(client) => client.afterSchool.childRosterPdf({ termId })} />
      <ExportButton label="导出花名册" make={(client) => client.afterSchool.childRosterXlsx({ termId })} />
      <PaperButton text="空白责任书" make={(client) => client.afterSchool.letterPdf({ letter: 'safety', termId, enrolmentId: null })} />
      <PaperButton text="空白同意书" make={(client) => client.afterSchool.letterPdf({ letter: 'consent', termId, enrolmentId: null })} />
    </>
  )
}

function TermFacts({ term }: { readonly term: ChildTerm }) {
  return (
    <Descriptions size="small" bordered column={{ xs: 2, lg: 4 }} style={{ marginBottom: 16 }} items={[
      { label: '日期', children: `${term.fromOn} 至 ${term.toOn}` },
      { label: '时间', children: `周${term.weekdays.map((day) => WEEKDAYS[day]).join('、')} ${term.starts}–${term.ends}` },
      { label: '名额', children: `${term.taken} / ${term.places}，排队 ${term.waiting} 人` },
      { label: '每个孩子接送人', children: `最多 ${term.collectors} 位` },
    ]} />
  )
}

function EndTerm({ term }: { readonly term: ChildTerm }) {
  const isLead = useIsLead()
  const { modal } = App.useApp()
  const { busy, act } = useAct()
  const ask = (): void => void modal.confirm({
    title: `结束“${term.name}”？`, content: `${term.taken} 个在册的孩子会一起结束，排队的申请会退出，不能撤销。`, okText: '结束学期', cancelText: '先不结束', okButtonProps: { danger: true },
    onOk: () => act((client) => client.afterSchool.endTerm({ termId: term.id, version: term.version }), { done: '学期已结束' }),
  })
  return isLead ? <Button danger loading={busy} onClick={ask}>结束学期</Button> : null
}
