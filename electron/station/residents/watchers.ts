import type { Writer } from '../store/transaction.ts'

/** Who has a say before records of people are joined or forgotten, inside the transaction that does it; throws to refuse. */
export interface ResidentWatcher {
  /** `ids`: every id of both people. */
  merging(writer: Writer, ids: readonly string[]): void
  /** `ids`: every id of the person whose details are destroyed. */
  removing(writer: Writer, ids: readonly string[]): void
}

/** Capabilities that keep something of a person, named where the capabilities are put together. */
export function createWatchers() {
  const watchers: ResidentWatcher[] = []
  return {
    add: (watcher: ResidentWatcher): void => void watchers.push(watcher),
    merging: (writer: Writer, ids: readonly string[]): void => watchers.forEach((watcher) => watcher.merging(writer, ids)),
    removing: (writer: Writer, ids: readonly string[]): void => watchers.forEach((watcher) => watcher.removing(writer, ids)),
  }
}

export type Watchers = ReturnType<typeof createWatchers>
