import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

// `npm run bench -- core|scheduling|signin [--json FILE]`: measures and prints; absolute times never fail it. `part …` is how a bench runs a piece of itself in a fresh process.

const { positionals: [bench = '', ...rest], values: { json } } = parseArgs({ allowPositionals: true, options: { json: { type: 'string' } } })

switch (bench) {
  case 'core': {
    const { benchCore } = await import('./core/bench.ts')
    const { reportOf } = await import('./core/report.ts')
    tell(await benchCore(note), reportOf)
    break
  }
  case 'scheduling': {
    const { benchScheduling } = await import('./scheduling/bench.ts')
    const { reportOf } = await import('./scheduling/report.ts')
    tell(await benchScheduling(note), reportOf)
    break
  }
  case 'signin': {
    const { benchSignIn } = await import('./signin/bench.ts')
    const { reportOf } = await import('./signin/report.ts')
    tell(await benchSignIn(note), reportOf)
    break
  }
  case 'part':
    console.log(JSON.stringify(await runPart(...rest)))
    break
  default:
    console.error('用法: npm run bench -- core|scheduling|signin [--json 文件]')
    process.exitCode = 2
}

function note(text: string): void {
  console.error(text)
}

function tell<Figures>(figures: Figures, reportOf: (figures: Figures) => string): void {
  console.log(reportOf(figures))
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(figures, null, 2)}\n`)
}

async function runPart(part = '', first = ''): Promise<unknown> {
  switch (part) {
    case 'open': return (await import('./core/open.ts')).openPart(first)
    default: throw new RangeError(`no such part: ${part}`)
  }
}
