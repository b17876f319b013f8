import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

// `npm run bench -- core [--json FILE]`: measures and prints; absolute times never fail it. `part …` is how a bench runs a piece of itself in a fresh process.

const { positionals: [bench = '', ...rest], values: { json } } = parseArgs({ allowPositionals: true, options: { json: { type: 'string' } } })

switch (bench) {
  case 'core': {
    const { benchCore } = await import('./core/bench.ts')
    const { reportOf } = await import('./core/report.ts')
    const figures = await benchCore((text) => console.error(text))
    console.log(reportOf(figures))
    if (json !== undefined) writeFileSync(json, `${JSON.stringify(figures, null, 2)}\n`)
    break
  }
  case 'part':
    console.log(JSON.stringify(await runPart(...rest)))
    break
  default:
    console.error('用法: npm run bench -- core [--json 文件]')
    process.exitCode = 2
}

async function runPart(part = '', first = ''): Promise<unknown> {
  switch (part) {
    case 'open': return (await import('./core/open.ts')).openPart(first)
    default: throw new RangeError(`no such part: ${part}`)
  }
}
