/** Why a room or an expert is held: 场地预约, 坐诊, 活动, 停用, 准备, 咨询预约, 候补保留. */
export type HoldKind = 'booking' | 'session' | 'activity' | 'closure' | 'preparation' | 'appointment' | 'offer'

const WORDS: Readonly<Record<HoldKind, string>> = { booking: '场地预约', session: '坐诊', activity: '活动', closure: '停用', preparation: '准备', appointment: '咨询预约', offer: '候补保留' }

/** What stands in the way, in words a desk worker knows: `合唱队 · 场地预约`, `健康义诊 · 活动`. */
export function holdTitle(kind: HoldKind, name: string): string {
  return name === '' ? WORDS[kind] : `${name} · ${WORDS[kind]}`
}
