import { Alert, Button, Flex } from 'antd'
import type { Expert } from '../../../shared/contract/experts.ts'
import { expertCategoryLabels } from '../../../shared/text/labels.ts'

interface NamesakeQuestionProps {
  readonly namesakes: readonly Expert[]
  readonly onOpen: (expert: Expert) => void
}

/** Who of that name is in the pool already: the same person is opened instead of being added twice. */
export function NamesakeQuestion({ namesakes, onOpen }: NamesakeQuestionProps) {
  return (
    <Alert type="warning" showIcon role="alert" style={{ marginBottom: 12 }} title="能人库里已经有同名的人，是同一位吗？" description={(
      <Flex vertical gap={6}>
        {namesakes.map((one) => (
          <Flex key={one.id} gap={8} align="center" wrap>
            <span>{[one.name, expertCategoryLabels[one.category], one.speciality, one.unit, one.maskedPhone].filter((text) => text !== '').join(' · ')}{one.active ? '' : '（已退出）'}</span>
            <Button size="small" onClick={() => onOpen(one)}>是这一位，去看</Button>
          </Flex>
        ))}
      </Flex>
    )} />
  )
}
