import { compactText } from '../../values/text.ts'

/** What a place says beside the name of a room: a floor, a bracket, the house itself. */
const BESIDE = /[（(【[].*?[）)】\]]|(?:[一二三四五六七八九十\d]+|[负b]\d)[楼层f]|\d{3}室?/giu

/**
 * The room a plan's 地点 means: the one of that name; else the one whose name the place holds, whatever floor, bracket or house
 * is written beside it (`三楼多功能厅`, `龙桥社区会议室（201）`); null where that is none, or where two rooms would do.
 */
export function roomOfPlace<Room extends { readonly name: string }>(rooms: readonly Room[], place: string | null): Room | null {
  if (place === null) return null
  const written = compactText(place)
  const same = rooms.find(({ name }) => compactText(name) === written)
  if (same) return same
  const bare = compactText(written.replace(BESIDE, ''))
  const held = rooms.filter(({ name }) => bare.endsWith(compactText(name)))
  const longest = Math.max(0, ...held.map(({ name }) => name.length))
  const [only, ...others] = held.filter(({ name }) => name.length === longest)
  return others.length === 0 ? (only ?? null) : null
}
