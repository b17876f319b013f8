import { Button, Card, Flex, Form } from 'antd'
import { useState } from 'react'
import type { RefusalData } from '../../../shared/contract/errors.ts'
import { refusalOf } from '../../../shared/text/refusals.ts'
import { goTo } from '../app/route.ts'
import { Page } from '../ui/page.tsx'
import { useUnsaved } from '../ui/unsaved.ts'
import { useAct } from '../ui/use-act.ts'
import { NumberTaken } from './number-taken.tsx'
import { PersonFields } from './person-fields.tsx'
import { detailsOf, EMPTY_FORM, type PersonForm } from './person-form.ts'

/** Registers somebody new; Enter saves, Esc goes back. */
export function RegisterPage() {
  const { act, busy } = useAct()
  const [form] = Form.useForm<PersonForm>()
  const [typed, setTyped] = useState(false)
  const kept = useUnsaved(typed)
  const [taken, setTaken] = useState<RefusalData<'ID_NUMBER_TAKEN'> | null>(null)
  const save = async (fields: PersonForm): Promise<void> => {
    setTaken(null)
    const saved = await act((client) => client.residents.register(detailsOf(fields)), {
      done: `已登记 ${fields.name}`,
      onRefusal: (error) => {
        setTaken(refusalOf(error, 'ID_NUMBER_TAKEN'))
        return refusalOf(error, 'ID_NUMBER_TAKEN') !== null
      },
    })
    if (!saved) return
    kept()
    goTo('residents', saved.id)
  }
  return (
    <Page title="登记居民">
      <Card style={{ maxWidth: 860 }} onKeyDown={(event) => event.key === 'Escape' && goTo('residents')}>
        <Form form={form} layout="vertical" initialValues={EMPTY_FORM} onValuesChange={() => setTyped(true)} onFinish={(fields) => void save(fields)}>
          {taken && <NumberTaken holder={taken} />}
          <PersonFields />
          <Flex gap={8}>
            <Button type="primary" htmlType="submit" size="large" loading={busy}>保存</Button>
            <Button size="large" onClick={() => goTo('residents')}>返回</Button>
          </Flex>
        </Form>
      </Card>
    </Page>
  )
}
