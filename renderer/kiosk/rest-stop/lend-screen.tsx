import { useState } from 'react'
import { useKiosk } from '../app/kiosk-context.ts'
import { Question } from '../app/question.tsx'
import { FourDigits } from '../sign-in/four-digits.tsx'
import { Choices } from './choices.tsx'
import { useRestStop } from './use-rest-stop.ts'

/** Something lent on the end of a phone number: first what, then the digits. */
export function LendScreen({ item }: { readonly item: { readonly id: string; readonly name: string } | null }) {
  const { go, run, busy } = useKiosk()
  const stop = useRestStop()
  const [requestId] = useState(() => crypto.randomUUID())
  if (item) {
    return (
      <Question ask="请按您手机号的后四位" hint={`借${item.name}：还的时候按同样的四位数字。`}>
        <FourDigits label="手机号后四位" busy={busy} onDone={(tail) => run(async (client) => {
          const { itemName, dueAt } = await client.kiosk.restLend({ itemId: item.id, tail, requestId })
          return { kind: 'result', result: { kind: 'lent', itemName, dueAt } }
        })} />
      </Question>
    )
  }
  const items = stop?.items ?? []
  return (
    <Question ask={stop && items.length === 0 ? '现在没有可以借的东西' : '您要借什么？'}>
      <Choices choices={items.map(({ left, ...one }) => ({ ...one, note: left > 0 ? `还有 ${left} 件` : '都借出去了', off: left === 0 }))}
        onTap={(id) => go({ kind: 'restLend', item: items.find((one) => one.id === id) ?? null })} />
    </Question>
  )
}
