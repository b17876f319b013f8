import { randomBytes } from 'node:crypto'
import { openStation, type Station } from '../../../station/station.ts'
import { printPdfWithChromium } from '../../chromium-pdf.ts'
import { resourcesFolder } from '../with-station.ts'
import type { StationClient } from '../command.ts'

/** A station in this process whose clock a script sets: the same core, the same contract, another time. */
export interface ScriptedStation {
  /** Sets the clock; it stands until set again. */
  setClock(at: number): void
  readonly now: () => number
  readonly cli: StationClient
  /** A desk with nobody signed in yet. */
  readonly desk: StationClient
  readonly kiosk: StationClient
  close(): void
}

export function openScriptedStation(dataFolder: string, dataKey: Uint8Array, startAt: number): ScriptedStation {
  const clock = { at: startAt }
  const station: Station = openStation({ dataFolder, resourcesFolder, dataKey, now: () => clock.at, randomBytes, pdf: printPdfWithChromium })
  return {
    setClock: (at) => {
      clock.at = at
    },
    now: () => clock.at,
    cli: station.client('cli'), desk: station.client('desk', 'demo'), kiosk: station.client('kiosk'),
    close: () => station.close(),
  }
}
