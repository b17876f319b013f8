import react from '@vitejs/plugin-react'
import path from 'node:path'
import { defineConfig } from 'vite'

/** Two pages, two bundles: the kiosk's loads nothing of the desk's. The target is the oldest browser offices still run. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    target: 'chrome120', outDir: '../out/renderer', emptyOutDir: true, sourcemap: false, assetsInlineLimit: 0, chunkSizeWarningLimit: 2_000,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: [path.join(import.meta.dirname, 'index.html'), path.join(import.meta.dirname, 'kiosk.html')] },
  },
})
