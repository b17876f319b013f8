import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/{unit,store,services,faults}/**/*.test.{ts,tsx}'],
    globalSetup: 'tests/support/build-first.ts',
    environment: 'node',
    pool: 'forks', // the native module is not made for several threads of one process
    maxWorkers: 2,
    testTimeout: 20_000,
  },
})
