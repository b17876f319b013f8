import { Tag } from 'antd'
import type { ActivitySession } from '../../../shared/contract/activities.ts'
import { sessionStateLabels } from '../../../shared/text/labels.ts'

const LOOKS: Readonly<Record<ActivitySession['state'], { readonly color: string; readonly background: string }>> = {
  planned: { color: '#1B2430', background: '#E6EAF0' }, open: { color: '#0F5A33', background: '#DFF0E4' }, ended: { color: '#4A5361', background: '#F1F2F4' }, cancelled: { color: '#8A1C1F', background: '#F9E4E2' },
}

/** Where a session stands, by colour and by word. */
export function StateTag({ state }: { readonly state: ActivitySession['state'] }) {
  const { color, background } = LOOKS[state]
  return <Tag style={{ color, background, borderColor: color, fontSize: 14 }}>{sessionStateLabels[state]}</Tag>
}
