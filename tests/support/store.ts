import { onTestFinished } from 'vitest'
import { openDatabase } from '../../electron/station/store/open.ts'
import { createSealer } from '../../electron/station/store/sealed.ts'
import { createStore, type Store } from '../../electron/station/store/transaction.ts'
import { seededBytes, temporaryFolder, TEST_KEY } from './station.ts'

/** A bare store on a real file, without capabilities. */
export function openTestStore(folder = temporaryFolder()): { store: Store; sealer: ReturnType<typeof createSealer>; folder: string } {
  const sealer = createSealer(TEST_KEY, seededBytes())
  const raw = openDatabase(folder)
  onTestFinished(() => {
    if (raw.open) raw.close()
  })
  return { store: createStore(raw, sealer), sealer, folder }
}

export const ACT = { at: 1_765_069_200_000, actor: 'test', screen: 'test' } as const
