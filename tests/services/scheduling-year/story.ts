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

/** The smallest story found that breaks a rule, or null when none of so many does. */
export async function smallestBroken(stage: Stage, { runs, seed, longest, fault }: { readonly runs: number; readonly seed: number; readonly longest: number; readonly fault?: Fault }): Promise<string | null> {
  const found = await fc.check(fc.asyncProperty(fc.array(act, { minLength: 10, maxLength: longest, size: 'max' }), async (acts) => (await play(stage, acts, fault)).broken === null), { numRuns: runs, seed })
  if (!found.failed) return null
  const [acts = []] = found.counterexample ?? []
  const { lines, broken } = await play(stage, acts, fault)
  return [`种子 ${found.seed}，第 ${found.numRuns} 个故事，缩短 ${found.numShrinks} 次：`, ...lines.map((line, index) => `${index + 1}. ${line}`), `破坏：${broken ?? '重演时没有再发生'}`].join('\n')
}
