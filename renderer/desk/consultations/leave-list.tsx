import { Alert, Button } from 'antd'
import { dayText, timeText } from '../../../shared/text/time.ts'
import { useAnswer } from '../../ui/station.tsx'
import { useAct } from '../ui/use-act.ts'

/** Leaves that stand; each can be taken back with all it did while none of its sessions began. */
export function LeaveList({ mayWork }: { readonly mayWork: boolean }) {
  const leaves = useAnswer('leaves', (client) => client.consultations.leaves(), ['session', 'closure', 'expert'])
  const { busy, act } = useAct()
  return (
    <>
      {(leaves.data ?? []).map(({ id, expertName, startsAt, endsAt, sessions }) => (
        <Alert key={id} type="info" showIcon style={{ marginBottom: 8 }} title={`${expertName} 请假：${dayText(startsAt)} ${timeText(startsAt)} 到 ${dayText(endsAt)} ${timeText(endsAt)}，涉及 ${sessions} 场`}
          action={mayWork && <Button size="small" disabled={busy} onClick={() => void act((client) => client.consultations.undoLeave({ leaveId: id }), { done: '已撤销请假' })}>撤销请假</Button>} />
      ))}
    </>
  )
}
