import { defineConfig } from 'vite'

/** A sandboxed preload is exactly one file with nothing outside but 'electron'. */
export default defineConfig({
  root: import.meta.dirname,
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: true, target: 'chrome120', outDir: '../out/electron', emptyOutDir: false, minify: false, sourcemap: false,
    rolldownOptions: {
      input: { preload: 'preload.ts' }, external: ['electron'],
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
})
