import { Button, Flex, Modal } from 'antd'
import type { AvailabilityRule } from '../../../shared/domain/consultations/availability/availability-rule.ts'
import { sayAvailability } from '../../../shared/domain/consultations/availability/say-availability.ts'
import { useAnswer } from '../../ui/station.tsx'
import { Answered } from '../ui/answered.tsx'
import { leftText, nextLine } from './available-text.ts'
import { NextDays } from './next-days.tsx'
import type { TimesDraft } from './times-draft.ts'

interface TimesQuestionProps {
  readonly times: TimesDraft
  readonly onSettle: (rules: readonly AvailabilityRule[]) => void
  readonly onBack: () => void
}

/** Asks what changed words mean before they are stored: rules stand only for the words somebody said yes to. */
export function TimesQuestion({ times: { words, rules }, onSettle, onBack }: TimesQuestionProps) {
  const reading = useAnswer(`understand ${words}`, (client) => client.consultations.understand({ text: words }), ['calendar'])
  return (
    <Modal open title="可服务时间改了，是这个意思吗？" width={640} onCancel={onBack} destroyOnHidden footer={null}>
      <Answered answer={reading}>
        {(read) => (
          <Flex vertical gap={12}>
            {words !== '' && <div>写的是：“{words}”</div>}
            {read.rules
              ? <div>理解为：<strong>{read.said}</strong><br />{nextLine(read.rules, read.next)}</div>
              : <div>{words === '' ? '现在没有写时间。' : `${leftText(read)}，系统排不出日子。`}</div>}
            {rules.length > 0 && <div>原来确认的：<strong>{sayAvailability(rules)}</strong><br /><NextDays rules={rules} /></div>}
            <Flex justify="flex-end" gap={8} wrap>
              <Button autoFocus={read.rules === null} onClick={onBack}>回去改</Button>
              {rules.length > 0 && <Button onClick={() => onSettle(rules)}>沿用原来的</Button>}
              <Button onClick={() => onSettle([])}>{words === '' ? '原来的不算了' : '先存文字，以后再确认'}</Button>
              {read.rules && <Button type="primary" autoFocus onClick={() => onSettle(read.rules ?? [])}>对，就是这样</Button>}
            </Flex>
          </Flex>
        )}
      </Answered>
    </Modal>
  )
}
