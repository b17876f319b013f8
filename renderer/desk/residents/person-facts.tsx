import { Button, Descriptions, Flex } from 'antd'
import type { ReactNode } from 'react'
import type { ResidentRecord } from '../../../shared/contract/residents.ts'
import { sexLabels } from '../../../shared/text/labels.ts'
import { dateOfMoment } from '../../../shared/text/time.ts'
import { colours } from '../app/theme.ts'
import type { Revealed } from './person-form.ts'

interface PersonFactsProps {
  readonly person: ResidentRecord
  /** The numbers in clear once they were asked for. */
  readonly numbers: Revealed | null
  readonly onReveal: (() => void) | undefined
  readonly onHide: () => void
}

/** What is known of a person, two columns. */
export function PersonFacts({ person, numbers, onReveal, onHide }: PersonFactsProps) {
  const phones = numbers?.phones ?? person.maskedPhones
  const document = numbers ? (numbers.otherDocument ?? '') : person.maskedDocument
  const hasNumbers = person.maskedPhones.length > 0 || person.maskedId !== '' || person.maskedDocument !== ''
  const items: { key: string; label: string; children: ReactNode; span?: number }[] = [
    { key: 'phones', label: '电话', children: orBlank(phones.join('、')) },
    { key: 'id', label: '身份证号', children: orBlank(numbers ? (numbers.idNumber ?? '') : person.maskedId) },
    { key: 'sex', label: '性别', children: person.sex === null ? BLANK : sexLabels[person.sex] },
    { key: 'birth', label: '出生日期', children: person.birthOn === null ? BLANK : `${person.birthOn}${person.age === null ? '' : `（${person.age} 岁）`}` },
    { key: 'address', label: '住址', children: orBlank(person.address), span: 2 },
    { key: 'grid', label: '网格', children: orBlank(person.grid) },
    { key: 'document', label: '其他证件', children: orBlank(document) },
    { key: 'reading', label: '读音', children: orBlank(person.reading) },
    { key: 'since', label: '登记', children: `${dateOfMoment(person.createdAt)} 登记，${dateOfMoment(person.updatedAt)} 更新` },
    { key: 'note', label: '备注', children: <span style={{ whiteSpace: 'pre-wrap' }}>{orBlank(person.note)}</span>, span: 2 },
  ]
  return (
    <>
      <Descriptions column={2} size="middle" items={items} styles={{ label: { width: 110, color: colours.quiet }, content: { fontSize: 16 } }} />
      {hasNumbers && (
        <Flex gap={8} style={{ marginTop: 20 }}>
          {numbers ? <Button onClick={onHide}>隐藏号码</Button> : onReveal && <Button onClick={onReveal}>显示完整号码</Button>}
        </Flex>
      )}
    </>
  )
}

const BLANK = '—'

function orBlank(text: string): string {
  return text === '' ? BLANK : text
}
