import { Checkbox, Flex, Input, Select } from 'antd'
import type { BookingRecord } from '../../../shared/contract/booking.ts'

/** What a booking carries beside its time, as a form holds it. */
export interface DetailsDraft {
  readonly sound: boolean
  readonly equipment: readonly string[]
  readonly contactName: string
  readonly contactPhone: string
}

export const NO_DETAILS: DetailsDraft = { sound: false, equipment: [], contactName: '', contactPhone: '' }

/** What stations lend out most; anything else can be typed. */
const EQUIPMENT = ['话筒', '投影仪', '折叠桌', '椅子', '棋具', '白板', '插线板']

export function detailsOf({ sound, equipment, contact }: Pick<BookingRecord, 'sound' | 'equipment' | 'contact'>): DetailsDraft {
  return { sound, equipment, contactName: contact?.name ?? '', contactPhone: '' }
}

/** What a call takes. No name is nobody; a known person whose phone was not typed anew stays as they are, since the page has it only masked. */
export function inputOf({ sound, equipment, contactName, contactPhone }: DetailsDraft, known: BookingRecord['contact'] = null) {
  const [name, phone] = [contactName.trim(), contactPhone.trim()]
  const contact = name === '' ? { contact: null } : name === known?.name && phone === '' ? {} : { contact: { name, phone } }
  return { sound, equipment: [...equipment], ...contact }
}

/** Sound, equipment and the person in charge; all of it may stay empty. */
export function DetailsFields({ value, onChange, maskedPhone = '' }: { readonly value: DetailsDraft; readonly onChange: (value: DetailsDraft) => void; readonly maskedPhone?: string }) {
  return (
    <Flex gap={8} wrap align="center">
      <Checkbox checked={value.sound} onChange={(event) => onChange({ ...value, sound: event.target.checked })}>使用音响</Checkbox>
      <Select<string[]> mode="tags" aria-label="借用设备" placeholder="借用设备（可多选、可填写）" maxCount={20} value={[...value.equipment]} onChange={(equipment) => onChange({ ...value, equipment: equipment.map((item) => item.trim().slice(0, 20)).filter((item) => item !== '') })}
        options={EQUIPMENT.map((item) => ({ value: item, label: item }))} style={{ minWidth: 200, flex: 1 }} />
      <Input aria-label="负责人" placeholder="负责人（可不填）" maxLength={50} value={value.contactName} onChange={(event) => onChange({ ...value, contactName: event.target.value })} style={{ width: 150 }} />
      <Input aria-label="负责人电话" placeholder={maskedPhone || '负责人电话'} maxLength={30} value={value.contactPhone} onChange={(event) => onChange({ ...value, contactPhone: event.target.value })} style={{ width: 150 }} />
    </Flex>
  )
}
