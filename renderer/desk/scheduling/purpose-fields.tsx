import { AutoComplete, Flex, InputNumber } from 'antd'

/** What rooms are mostly used for; anything else can be typed. No names: it is printed and not sealed. */
const PURPOSES = ['排练', '会议', '棋牌', '书画', '议事', '培训', '亲子', '阅读休息', '其他']

export interface Purpose {
  readonly purpose: string
  readonly heads: number
}

/** What for, and how many. */
export function PurposeFields({ value, onChange }: { readonly value: Purpose; readonly onChange: (value: Purpose) => void }) {
  return (
    <Flex gap={8} wrap align="center">
      <AutoComplete aria-label="用途" placeholder="用途" value={value.purpose} maxLength={30} onChange={(purpose: string) => onChange({ ...value, purpose })} style={{ width: 200 }}
        options={PURPOSES.map((purpose) => ({ value: purpose }))} />
      <InputNumber aria-label="预计人数" min={1} max={5000} precision={0} value={value.heads} suffix="人" onChange={(heads) => onChange({ ...value, heads: heads ?? 1 })} style={{ width: 130 }} />
    </Flex>
  )
}
