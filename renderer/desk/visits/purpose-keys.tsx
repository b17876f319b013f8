import { Button, Flex, InputNumber } from 'antd'
import { useState } from 'react'
import type { Purpose } from '../../../shared/contract/visits.ts'
import { placeLabels } from '../../../shared/text/doors.ts'
import { useAct } from '../ui/use-act.ts'
import { useDigits } from '../ui/use-digits.ts'
import { useUndo } from '../ui/use-undo.tsx'
import '../ui/keys.css'

interface PurposeKeysProps {
  readonly place: 'desk' | 'door'
  readonly purposes: readonly Purpose[]
  readonly counts: ReadonlyMap<string, number>
}

/** A button and a digit for each purpose: one press, one head; for a group its number is set before. */
export function PurposeKeys({ place, purposes, counts }: PurposeKeysProps) {
  const { act } = useAct()
  const offerUndo = useUndo()
  const [heads, setHeads] = useState(1)
  const count = async ({ id, name }: Purpose): Promise<void> => {
    const wanted = heads
    setHeads(1)
    const entry = await act((client) => client.visits.count({ place, purposeId: id, heads: wanted }))
    if (entry) offerUndo(`${placeLabels[place]} · ${name}：${wanted} 人`, () => act((client) => client.visits.annul({ entryId: entry.id }), { done: '已撤销' }))
  }
  useDigits((digit) => {
    const purpose = purposes[digit - 1]
    if (purpose) void count(purpose)
  })
  return (
    <Flex vertical gap={12}>
      <Flex gap={10} wrap role="group" aria-label="来访事由">
        {purposes.map((purpose, index) => (
          <Button key={purpose.id} size="large" onClick={() => void count(purpose)} style={{ minWidth: 136, height: 56 }}>
            {purpose.name} <strong style={{ marginInline: 6 }}>{counts.get(purpose.id) ?? 0}</strong>{index < 9 && <kbd aria-hidden>{index + 1}</kbd>}
          </Button>
        ))}
      </Flex>
      <Flex gap={8} align="center"><label htmlFor="visit-heads">一起来的人数</label><InputNumber id="visit-heads" min={1} max={1000} precision={0} value={heads} onChange={(value) => setHeads(value ?? 1)} style={{ width: 90 }} /><span style={{ color: '#55606E' }}>记一次后回到 1</span></Flex>
    </Flex>
  )
}
