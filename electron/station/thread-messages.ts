import type { MessagePort } from 'node:worker_threads'
import type { Scope } from '../../shared/contract/access.ts'

/** What the worker thread is started with (`workerData`). */
export interface StationData {
  /** Absolute; made by the worker when missing. */
  readonly dataFolder: string
  /** Absolute; the directory of stations, the calendar, dictionaries and templates. */
  readonly resourcesFolder: string
  /** 32 bytes, from which the sealing and marking keys are derived. */
  readonly dataKey: Uint8Array
  /** ISO instant at which the station's clock starts; only given in test runs (LINZHAN_TEST=1). */
  readonly testNow?: string
}

/** Why a data folder could not be opened. */
export type StationFailure = 'NEWER_DATABASE' | 'EMPTIED_DATABASE' | 'WRONG_KEY' | 'BROKEN_DATABASE'

/** Work that only a host can do for the station: HTML to an A4 PDF needs a browser engine. */
export interface HostRequest {
  readonly kind: 'ask'
  readonly id: number
  readonly service: 'pdf'
  /** A whole document; styles inline, nothing loaded from elsewhere. */
  readonly html: string
}

/** Messages from the worker thread to its host. After `failed` the worker exits. */
export type FromStation =
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly code: StationFailure; readonly message: string }
  | HostRequest

/** Messages from a host to its worker thread. The port of `connect` is transferred; `close` ends the thread. */
export type FromHost =
  | { readonly kind: 'connect'; readonly scope: Scope; readonly port: MessagePort }
  | { readonly kind: 'answer'; readonly id: number; readonly bytes: Uint8Array }
  | { readonly kind: 'answer'; readonly id: number; readonly error: string }
  | { readonly kind: 'close' }
