import { Button, Flex, Form, Modal } from 'antd'
import { useState, type KeyboardEvent } from 'react'
import type { RefusalData } from '../../../shared/contract/errors.ts'
import type { ResidentRecord } from '../../../shared/contract/residents.ts'
import { refusalOf } from '../../../shared/text/refusals.ts'
import { useUnsaved } from '../ui/unsaved.ts'
import { useAct } from '../ui/use-act.ts'
import { NumberTaken } from './number-taken.tsx'
import { PersonFields } from './person-fields.tsx'
import { changesOf, formOf, type PersonForm, type Revealed } from './person-form.ts'

interface EditDialogProps {
  readonly person: ResidentRecord
  readonly numbers: Revealed | null
  readonly onClose: () => void
}

/** Changes a person. Numbers stay hidden and unchanged until one asks to correct them, which is journaled. */
export function EditDialog({ person, numbers, onClose }: EditDialogProps) {
  const { act, busy } = useAct()
  const [form] = Form.useForm<PersonForm>()
  const [revealed, setRevealed] = useState(numbers)
  const [typed, setTyped] = useState(false)
  useUnsaved(typed)
  const [taken, setTaken] = useState<RefusalData<'ID_NUMBER_TAKEN'> | null>(null)

  const showNumbers = async (): Promise<void> => {
    const seen = await act((client) => client.residents.reveal({ residentId: person.id, why: 'correction' }))
    if (!seen) return
    setRevealed(seen)
    const { phones, idNumber, otherDocument } = formOf(person, seen)
    form.setFieldsValue({ phones, idNumber, otherDocument })
  }
  const save = async (fields: PersonForm): Promise<void> => {
    const changes = changesOf(formOf(person, revealed), fields)
    const saved = await act((client) => client.residents.edit({ residentId: person.id, version: person.version, changes }), {
      done: '已保存',
      onRefusal: (error) => {
        setTaken(refusalOf(error, 'ID_NUMBER_TAKEN'))
        return refusalOf(error, 'ID_NUMBER_TAKEN') !== null
      },
    })
    if (saved) onClose()
  }
  return (
    <Modal open title={`修改 ${person.name}`} width={760} okText="保存" confirmLoading={busy} onOk={() => form.submit()} onCancel={onClose}>
      <Form form={form} layout="vertical" initialValues={formOf(person, revealed)} onValuesChange={() => setTyped(true)} onFinish={(fields) => void save(fields)} onKeyDown={(event) => submitOnEnter(event, form.submit)}>
        {taken && <NumberTaken holder={taken} />}
        {!revealed && (
          <Flex justify="space-between" align="center" style={{ marginBottom: 12 }}>
            <span>电话和证件号没有显示，保存时不会改动。</span>
            <Button onClick={() => void showNumbers()}>显示并修改号码</Button>
          </Flex>
        )}
        <PersonFields hidden={revealed ? undefined : { phones: person.maskedPhones.join(', '), idNumber: person.maskedId, otherDocument: person.maskedDocument }} />
      </Form>
    </Modal>
  )
}

/** A dialog's buttons stand outside its form, so Enter needs a hand. */
function submitOnEnter(event: KeyboardEvent, submit: () => void): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLButtonElement) return
  event.preventDefault()
  submit()
}
