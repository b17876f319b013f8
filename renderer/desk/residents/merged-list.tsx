import { Button, Card, Flex } from 'antd'
import type { ResidentRecord } from '../../../shared/contract/residents.ts'
import { momentText } from '../../../shared/text/time.ts'
import { useMayWork } from '../app/session-store.ts'
import { useAct } from '../ui/use-act.ts'

/** The records merged into this one, each of which can be taken apart again. */
export function MergedList({ person }: { readonly person: ResidentRecord }) {
  const { act, busy } = useAct()
  const mayWork = useMayWork()
  const takeApart = (otherId: string) => act((client) => client.residents.undoMerge({ otherId }), { done: '已拆开成两份登记' })
  return (
    <Card size="small" title="合并进来的登记">
      {person.merged.map(({ residentId, name, at }) => (
        <Flex key={residentId} justify="space-between" align="center" style={{ padding: '4px 0' }}>
          <span>{name}，{momentText(at)} 合并</span>
          {mayWork && <Button size="small" loading={busy} onClick={() => void takeApart(residentId)}>拆开</Button>}
        </Flex>
      ))}
    </Card>
  )
}
