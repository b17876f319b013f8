import { builtinModules } from 'node:module'
import { defineConfig } from 'vite'

/** The desktop app's main process and the station's thread: CommonJS, with only Electron, Node and the native module outside. */
export default defineConfig({
  root: import.meta.dirname,
  ssr: { noExternal: true, external: ['better-sqlite3', 'electron'] },
  build: {
    ssr: true, target: 'node24', outDir: '../out/electron', emptyOutDir: true, minify: false, sourcemap: false,
    rolldownOptions: {
      input: { main: 'main.ts', worker: 'station/worker.ts' },
      external: ['electron', 'better-sqlite3', ...builtinModules, /^node:/],
      output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunk-[name].cjs' },
    },
  },
})
