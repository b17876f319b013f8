import { Button, Flex, Form, Input, Segmented, Table } from 'antd'
import type { RestSuggestion } from '../../../shared/contract/rest-stop.ts'
import { suggestionLabels, suggestionStateLabels } from '../../../shared/text/doors.ts'
import { momentText } from '../../../shared/text/time.ts'
import { useAnswer } from '../../ui/station.tsx'
import { useMayWork } from '../app/session-store.ts'
import { Answered } from '../ui/answered.tsx'
import { EmptyText } from '../ui/empty-text.tsx'
import { ExportButton } from '../ui/export-button.tsx'
import { useAct } from '../ui/use-act.ts'
import { SUGGESTIONS } from './topics.ts'

const STATES = Object.entries(suggestionStateLabels).map(([value, label]) => ({ value: value as RestSuggestion['state'], label }))

/** What people wish for: buttons touched at the kiosk, and what staff heard and typed. */
export function SuggestionsTab() {
  const mayWork = useMayWork()
  const { act, busy } = useAct()
  const answer = useAnswer('rest suggestions', (client) => client.restStop.suggestions(), SUGGESTIONS)
  const mark = (one: RestSuggestion, state: RestSuggestion['state']) => void act((client) => client.restStop.markSuggestion({ suggestionId: one.id, version: one.version, state }))
  return (
    <Flex vertical gap={16}>
      <Flex justify="space-between" gap={16} align="start" wrap>
        {mayWork ? <SuggestForm /> : <span />}
        <ExportButton label="导出意见" make={(client) => client.restStop.suggestionsXlsx()} />
      </Flex>
      <Answered answer={answer}>
        {(all) => (
          <Table<RestSuggestion> rowKey="id" size="small" dataSource={all} pagination={all.length > 50 ? { pageSize: 50, showSizeChanger: false } : false} locale={{ emptyText: <EmptyText>还没有意见</EmptyText> }} columns={[
            { title: '时间', width: 150, render: (_, { at }) => momentText(at) },
            { title: '意见', render: (_, { choice, text }) => (choice === null ? text || '（审计看不到内容）' : suggestionLabels[choice]) },
            { title: '从哪里', width: 100, render: (_, { choice }) => (choice === null ? '前台' : '签到屏') },
            { title: '情况', width: 200, render: (_, one) => (mayWork ? <Segmented aria-label="情况" disabled={busy} size="small" options={STATES} value={one.state} onChange={(state) => mark(one, state)} /> : suggestionStateLabels[one.state]) },
          ]} />
        )}
      </Answered>
    </Flex>
  )
}

function SuggestForm() {
  const [form] = Form.useForm<{ text: string }>()
  const { act, busy } = useAct()
  const save = async ({ text }: { readonly text: string }): Promise<void> => {
    if (await act((client) => client.restStop.suggest({ text }), { done: '已记下' })) form.resetFields()
  }
  return (
    <Form form={form} layout="inline" onFinish={(draft) => void save(draft)}>
      <Form.Item name="text" rules={[{ required: true, whitespace: true, message: '请填写意见' }]}><Input aria-label="听到的意见" placeholder="听到的意见，不用写是谁说的" maxLength={300} style={{ width: 420 }} /></Form.Item>
      <Button type="primary" htmlType="submit" loading={busy}>记下</Button>
    </Form>
  )
}
