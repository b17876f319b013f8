import { spawn } from 'node:child_process'
import path from 'node:path'

/** The middle of the samples, and the value 19 of 20 stay below. Milliseconds, three decimals. */
export function percentilesOf(samples: readonly number[]): { readonly p50Ms: number; readonly p95Ms: number } {
  const sorted = samples.toSorted((a, b) => a - b)
  const at = (share: number): number => rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN)
  return { p50Ms: at(0.5), p95Ms: at(0.95) }
}

/** The middle value of a few runs. */
export function medianOf(values: readonly number[]): number {
  return percentilesOf(values).p50Ms
}

/** Milliseconds a piece of work takes. */
export function timed(work: () => unknown): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}

/** Runs one part of a bench in a process of its own, so that nothing measured before it warms or burdens it. */
export async function inFreshProcess<Result>(part: string, ...args: readonly string[]): Promise<Result> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'run.ts'), 'part', part, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const output: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  if (code !== 0) throw new Error(`the part ${part} ended with ${code}`)
  return JSON.parse(Buffer.concat(output).toString('utf8')) as Result
}
