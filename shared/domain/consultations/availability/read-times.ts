import type { DayPart, TimeSpan } from './availability-rule.ts'
import { either, list, map, match, skip, type Parser, type Taken } from './parser.ts'
import { dottedSpan, timeUnder, writtenClock, writtenPart, type WrittenClock, type WrittenPart } from './read-clock.ts'
import { inOrder, follows } from './time-order.ts'
import { RANGE } from './words.ts'

/** A span and the part of the day it was written under, which the next one of a list may share (下午2:00-3:00、4:00-5:00). */
interface WrittenSpan {
  readonly span: TimeSpan
  readonly part: WrittenPart | null
}

const range = skip(new RegExp(RANGE))
const from = skip(/(?:从|自)?/)
/** Between 上午 and the time it stands for: 上午9:00, 上午：9:00, 上午，9:00. */
const intoPart = skip(/[:,]?/)

/** Between spans; only one that names its part of the day may follow without a mark (上午9:00-11:30下午2:30-5:00). */
const between = skip(/[、,/&+]|以及|及|和|与|(?=上午|下午|晚|早|中午)/)

/** From and to, each under its own part of the day or the first one's (上午9:00-下午5:00); 上午（9:00-11:30） stands in brackets. */
function spanUnder(shared: WrittenPart | null): Parser<WrittenSpan> {
  return (text, start) => {
    const at = from(text, start)?.at ?? start
    const part = writtenPart(text, at)
    if (!part) return clocks(shared)(text, at)
    if (text[part.at] !== '(') return clocks(part.value)(text, intoPart(text, part.at)?.at ?? part.at)
    const inside = clocks(part.value)(text, part.at + 1)
    return inside && text[inside.at] === ')' ? { ...inside, at: inside.at + 1 } : null
  }
}

function clocks(part: WrittenPart | null): Parser<WrittenSpan> {
  return (text, at) => {
    const dotted = dottedSpan(part !== null)(text, at)
    if (dotted) return spanOf(dotted.value, part, part, dotted.at)
    const first = writtenClock(text, at)
    const after = first && range(text, first.at)
    if (!first || !after) return null
    const lastPart = writtenPart(text, after.at)
    const last = writtenClock(text, lastPart?.at ?? after.at)
    if (!last || (last.value.bare && (part === null || !first.value.bare))) return null
    return spanOf([first.value, last.value], part, lastPart?.value ?? part, last.at)
  }
}

function spanOf([first, last]: readonly [WrittenClock, WrittenClock], part: WrittenPart | null, lastPart: WrittenPart | null, at: number): Taken<WrittenSpan> | null {
  const begins = timeUnder(part, first)
  const ends = last.hour > 12 ? timeUnder(null, last) : timeUnder(lastPart, last)
  return begins === null || ends === null || begins >= ends ? null : { value: { span: { from: begins, to: ends }, part: lastPart }, at }
}

const NAMED: readonly (readonly [string, readonly DayPart[]])[] = [
  ['全天|整天|全日', ['day']], ['上下午|上、下午', ['morning', 'afternoon']], ['上午|早上', ['morning']], ['下午', ['afternoon']], ['晚上|晚间', ['evening']],
]
const named = match(new RegExp(NAMED.map(([words]) => `(${words})`).join('|')), (groups) =>
  NAMED.find((_, index) => groups[index + 1] !== undefined)?.[1].map((part): WrittenSpan => ({ span: { part }, part: null })) ?? null)

const one = (shared: WrittenPart | null): Parser<readonly WrittenSpan[]> => either(map(spanUnder(shared), (span) => [span]), named)

/** A later span of a list: it begins after the one before, under its own part of the day or under that one's. */
function following(before: readonly (readonly WrittenSpan[])[]): Parser<readonly WrittenSpan[]> {
  const last = before.at(-1)?.at(-1)
  const later = (parser: Parser<readonly WrittenSpan[]>) => map(parser, (spans) => (last && spans[0] && follows(last.span, spans[0].span) ? spans : null))
  return either(later(one(null)), later(one(last?.part ?? null)))
}

/** Spans of a day: 上午9:00-11:30、下午2:30-5:00, 上下午, 9点—11点, 全天; null where they overlap or are not in order. */
export const readTimes: Parser<readonly TimeSpan[]> = map(list(one(null), between, following), (groups) => {
  const spans = groups.flat().map(({ span }) => span)
  return inOrder(spans) ? spans : null
})
