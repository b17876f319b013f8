import { execFileSync } from 'node:child_process'
import path from 'node:path'

/**
 * Before any test: some start the host as people do, and that runs the bundles. In a process of its own, because a test
 * runner's NODE_ENV would build React for development.
 */
export function setup(): void {
  execFileSync(process.execPath, [path.join(import.meta.dirname, 'build.ts'), '--quiet'], { env: { ...process.env, NODE_ENV: 'production' }, stdio: 'inherit' })
}
