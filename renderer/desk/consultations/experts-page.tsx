import { Button, Flex, Input, Select, Table } from 'antd'
import { useState } from 'react'
import type { Expert, ExpertCategory } from '../../../shared/contract/experts.ts'
import { standingText } from '../../../shared/text/expert-labels.ts'
import { expertCategoryLabels } from '../../../shared/text/labels.ts'
import { useAnswer } from '../../ui/station.tsx'
import type { PageProps } from '../app/page-props.ts'
import { goTo } from '../app/route.ts'
import { useMayWork } from '../app/session-store.ts'
import { colours } from '../app/theme.ts'
import { Answered } from '../ui/answered.tsx'
import { Page } from '../ui/page.tsx'
import { saveFile } from '../ui/save-file.ts'
import { useAct } from '../ui/use-act.ts'
import { ExpertDrawer } from './expert-drawer.tsx'
import { ExpertForm } from './expert-form.tsx'
import { ExpertImport } from './expert-import.tsx'
import { filtered, FIRST_FILTER, type ExpertFilter } from './expert-list-view.ts'

const SHOW: readonly { readonly value: ExpertFilter['show']; readonly label: string }[] = [
  { value: 'active', label: '在用的' }, { value: 'unconfirmed', label: '时间没确认的' }, { value: 'ending', label: '快到期或已到期' }, { value: 'left', label: '已退出的' },
]
const CATEGORIES = Object.entries(expertCategoryLabels).map(([value, label]) => ({ value: value as ExpertCategory, label }))

/** The talent pool (能人库): everybody in one list, one record in a drawer. */
export function ExpertsPage({ id }: PageProps) {
  const [form, setForm] = useState<'expert' | 'import' | null>(null)
  const [filter, setFilter] = useState<ExpertFilter>(FIRST_FILTER)
  const mayWork = useMayWork()
  const { busy, act } = useAct()
  const experts = useAnswer('experts', (client) => client.consultations.experts(), ['expert'])
  const set = (change: Partial<ExpertFilter>): void => setFilter((before) => ({ ...before, ...change }))
  const printPdf = async (): Promise<void> => {
    const made = await act((client) => client.consultations.rosterPdf())
    if (made) saveFile(made.fileName, made.pdf)
  }
  const exportXlsx = async (): Promise<void> => {
    const made = await act((client) => client.consultations.rosterXlsx())
    if (made) saveFile(made.fileName, made.xlsx)
  }
  return (
    <Page title="能人库" extra={(
      <>
        <Button loading={busy} onClick={() => void printPdf()}>花名册 PDF</Button>
        <Button loading={busy} onClick={() => void exportXlsx()}>导出 Excel</Button>
        {mayWork && <Button onClick={() => setForm('import')}>导入名册</Button>}
        {mayWork && <Button type="primary" onClick={() => setForm('expert')}>添加能人</Button>}
      </>
    )}>
      <Flex gap={8} style={{ marginBottom: 12 }}>
        <Input.Search aria-label="查找能人" allowClear autoFocus value={filter.words} placeholder="姓名或首字母、专长、单位、时间" style={{ width: 340 }} onChange={(event) => set({ words: event.target.value })} />
        <Select aria-label="类别" allowClear value={filter.category} placeholder="全部类别" style={{ width: 140 }} options={CATEGORIES} onChange={(category?: ExpertCategory) => set({ category: category ?? null })} />
        <Select aria-label="范围" value={filter.show} style={{ width: 180 }} options={[...SHOW]} onChange={(show) => set({ show })} />
      </Flex>
      <Answered answer={experts}>{(all) => <ExpertTable experts={filtered(all, filter)} empty={all.length === 0} />}</Answered>
      {id !== null && <ExpertDrawer key={id} expertId={id} onClose={() => goTo('experts')} />}
      {form === 'import' && <ExpertImport onClose={() => setForm(null)} />}
      {form === 'expert' && <ExpertForm onClose={() => setForm(null)} />}
    </Page>
  )
}

function ExpertTable({ experts, empty }: { readonly experts: readonly Expert[]; readonly empty: boolean }) {
  return (
    <Table<Expert> rowKey="id" size="small" dataSource={[...experts]} locale={{ emptyText: empty ? '能人库还是空的。导入名册，或添加一位能人。' : '没有符合条件的能人' }}
      pagination={{ pageSize: 20, showSizeChanger: false, hideOnSinglePage: true, showTotal: (total) => `共 ${total} 位` }} columns={[
        { title: '姓名', width: 110, render: (_, { id, name }) => <Button type="link" style={{ padding: 0, height: 'auto' }} onClick={() => goTo('experts', id)}>{name}</Button> },
        { title: '类别', width: 70, render: (_, { category }) => expertCategoryLabels[category] },
        { title: '专长', dataIndex: 'speciality', width: 220 },
        { title: '单位', dataIndex: 'unit', width: 260 },
        { title: '可服务时间', render: (_, { said, availability }) => (said === '' ? <span style={{ color: '#9A5B00' }}>{availability === '' ? '没有写' : `${availability}（没确认）`}</span> : said) },
        { title: '电话', dataIndex: 'maskedPhone', width: 140 },
        { title: '状态', width: 250, render: (_, { standing }) => <span style={{ color: standing.kind === 'over' ? '#B42318' : standing.kind === 'good' ? colours.quiet : '#9A5B00' }}>{standingText(standing) || '在用'}</span> },
      ]} />
  )
}
