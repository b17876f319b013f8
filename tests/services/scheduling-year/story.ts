import fc from 'fast-check'
import { act, type Act } from './acts.ts'
import { perform, type Result } from './perform.ts'
import { brokenRule, brokenStore } from './rules.ts'
import { wordsOf } from './words.ts'
import type { World } from './world.ts'

/** How a story went: a line for each act, and the rule it broke, if any. */
export interface Story {
  readonly lines: readonly string[]
  readonly broken: string | null
}

export interface Stage {
  begin(): Promise<World>
}

/** Something done behind the desk's back after an act, to see that the rules would notice. */
export type Fault = (world: World, act: Act, result: Result) => void

/** Plays acts in a fresh station, until a rule is broken or the story ends. */
export async function play(stage: Stage, acts: readonly Act[], fault?: Fault): Promise<Story> {
  const world = await stage.begin()
  const lines: string[] = []
  try {
    for (const one of acts) {
      const result = await perform(world, one)
      lines.push(`${wordsOf(one)} → ${result}`)
      fault?.(world, one, result)
      const broken = brokenRule(world)
      if (broken !== null) return { lines, broken }
    }
    return { lines, broken: await brokenStore(world) }
  } catch (error) {
    return { lines: [...lines, `${wordsOf(acts[lines.length] ?? { kind: 'pass', day: 0, time: 0 })} → 出错`], broken: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }
  } finally {
    world.close()
  }
}

interface Search {
  readonly runs: number
  readonly seed: number
  readonly longest: number
  readonly fault?: Fault
}

/**
 * A story that breaks a rule, told without a single act it could do without; null when none of so many does. Acts are
 * left out here, not by fast-check, which tries hundreds of stories with other days and rooms before it drops an act.
 */
export async function smallestBroken(stage: Stage, { runs, seed, longest, fault }: Search): Promise<string | null> {
  const breaks = async (acts: readonly Act[]): Promise<boolean> => (await play(stage, acts, fault)).broken !== null
  const found = await fc.check(fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: longest, size: 'max' }), async (acts) => !(await breaks(acts))), { numRuns: runs, seed, endOnFailure: true })
  if (!found.failed) return null
  const [all = []] = found.counterexample ?? []
  const acts = await shortened(all, breaks)
  const { lines, broken } = await play(stage, acts, fault)
  return [`种子 ${found.seed}，第 ${found.numRuns} 个故事，${all.length} 步里要紧的 ${acts.length} 步：`, ...lines.map((line, index) => `${index + 1}. ${line}`), `破坏：${broken ?? '重演时没有再发生'}`].join('\n')
}

/** Leaves out ever smaller pieces, from the end, as long as the rest still breaks a rule. */
async function shortened(acts: readonly Act[], breaks: (acts: readonly Act[]) => Promise<boolean>): Promise<readonly Act[]> {
  let left = acts
  for (let size = Math.ceil(acts.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = left.length - size; from > -size; from -= size) {
      const rest = left.toSpliced(Math.max(0, from), from < 0 ? size + from : size)
      if (rest.length > 0 && await breaks(rest)) left = rest
    }
  }
  return left
}
