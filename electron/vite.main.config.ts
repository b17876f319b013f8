import { existsSync } from 'node:fs'
import { builtinModules } from 'node:module'
import path from 'node:path'
import { defineConfig } from 'vite'

const entries = { main: 'main.ts', worker: 'station/worker.ts', cli: 'hosts/cli/cli.ts' }

/** The desktop app's main process, the station's thread and the command line: CommonJS, with only Electron, Node and the native module outside. */
export default defineConfig({
  root: import.meta.dirname,
  ssr: { noExternal: true, external: ['better-sqlite3', 'electron'] },
  build: {
    ssr: true, target: 'node24', outDir: '../out/electron', emptyOutDir: true, minify: false, sourcemap: false,
    rolldownOptions: {
      input: Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(path.join(import.meta.dirname, file)))),
      external: ['electron', 'better-sqlite3', ...builtinModules, /^node:/],
      output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunk-[name].cjs' },
    },
  },
})
