import { availableParallelism, cpus, loadavg } from 'node:os'

/** One figure beside its aim. */
export interface Line {
  readonly what: string
  readonly figure: number
  readonly aim: number
  readonly unit: string
}

/** The figures beside their aims. An aim that is missed is marked; it fails nothing, since machines differ. */
export function linesOf(lines: readonly Line[]): readonly string[] {
  return lines.map(({ what, figure, aim, unit }) => `${figure <= aim ? '✓' : '✗'} ${padded(what, 30)}${`${figure} ${unit}`.trim().padStart(12)}   目标 ≤ ${`${aim} ${unit}`.trim()}`)
}

/** What was measured on, and how busy it was. */
export function machineLine(): string {
  return `  ${cpus()[0]?.model ?? '?'} × ${availableParallelism()}，负载 ${loadavg().map((load) => load.toFixed(1)).join(' ')}，Node ${process.versions.node}`
}

/** Pads to terminal cells, where a Hanzi takes two. */
function padded(text: string, width: number): string {
  const cells = [...text].reduce((sum, character) => sum + (/[\u2E80-\uFF60]/u.test(character) ? 2 : 1), 0)
  return text + ' '.repeat(Math.max(1, width - cells))
}
