import { Alert, Button } from 'antd'
import type { ContractVisits } from '../../../shared/contract/experts.ts'
import { useAnswer } from '../../ui/station.tsx'
import { goTo } from '../app/route.ts'

/** Experts whose contract asks for visits this month and who have neither come nor are planned often enough; nothing where all is well. */
export function ContractWatch({ today }: { readonly today: string }) {
  const month = today.slice(0, 7)
  const visits = useAnswer(`contract visits ${month}`, (client) => client.consultations.contractVisits({ month }), ['expert', 'session']).data ?? []
  const short = visits.filter(({ missing }) => missing > 0)
  if (short.length === 0) return null
  return (
    <Alert type="warning" showIcon style={{ marginBottom: 12 }} title={`${Number(month.slice(5))}月还有 ${short.length} 位约定驻站的能人没排够`}
      description={short.map((one) => <Button key={one.expertId} type="link" style={{ paddingInline: 0, marginInlineEnd: 16, height: 'auto' }} onClick={() => goTo('experts', one.expertId)}>{sentenceOf(one)}</Button>)} />
  )
}

function sentenceOf({ name, speciality, due, done, planned, missing }: ContractVisits): string {
  return `${name}（${speciality}）应到 ${due} 次，已到 ${done} 次，已排 ${planned} 次，还差 ${missing} 次`
}
