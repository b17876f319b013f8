import { Form, Input, Select } from 'antd'
import type { StationLevel } from '../../../shared/contract/setup.ts'
import { stationLevelLabels } from '../../../shared/text/labels.ts'
import { useAnswer } from '../../ui/station.tsx'
import { usualName, type Draft } from './wizard-state.ts'

const levels: readonly StationLevel[] = ['community', 'estate', 'street', 'district']

/** Which station is this: its community from the district's directory, its level, its name. */
export function StationStep({ draft, onChange }: { readonly draft: Draft; readonly onChange: (part: Partial<Draft>) => void }) {
  const directory = useAnswer('directory', (client) => client.setup.directory(), [])
  const options = (directory.data ?? []).map((community) => ({ value: community.code, label: `${community.streetName} · ${community.name}` }))
  const choose = (code: string): void => {
    const community = directory.data?.find((one) => one.code === code)
    if (community) onChange({ community, name: usualName(community) })
  }
  return (
    <Form layout="vertical" requiredMark={false}>
      <Form.Item label="所在社区（村）" htmlFor="community" extra="可以直接输入名字查找">
        <Select id="community" showSearch={{ optionFilterProp: 'label' }} size="large" loading={directory.loading} placeholder="例如：龙桥社区" options={options} value={draft.community?.code ?? null} onChange={choose} />
      </Form.Item>
      <Form.Item label="级别" htmlFor="level">
        <Select id="level" size="large" value={draft.level} onChange={(level: StationLevel) => onChange({ level })} options={levels.map((level) => ({ value: level, label: stationLevelLabels[level] }))} />
      </Form.Item>
      <Form.Item label="本站名称" htmlFor="station-name" extra="会印在登记表和小票上">
        <Input id="station-name" size="large" maxLength={50} value={draft.name} onChange={(event) => onChange({ name: event.target.value })} />
      </Form.Item>
    </Form>
  )
}
