import { createContext, useContext } from 'react'
import type { KioskSettings } from '../../../shared/contract/kiosk-screen.ts'
import type { KioskSession } from '../../../shared/contract/kiosk.ts'
import type { Interval } from '../../../shared/domain/values/interval.ts'
import type { Client } from '../../client.ts'
import type { HeadTaps } from '../sign-in/head-taps.ts'
import type { LookSwitch } from './look.ts'
import type { Step } from './step.ts'

/** The station's day as the screens show it. */
export interface Today {
  readonly stationName: string
  readonly sessions: readonly KioskSession[]
  /** When the house is open today. */
  readonly open: readonly Interval[]
  readonly screen: KioskSettings
  /** The station's clock when it told, at most a minute ago. */
  readonly now: number
  /** How far the station's clock is ahead of this page's, in milliseconds. */
  readonly ahead: number
}

/** A call, and where it leads. */
export type Work = (client: Client, patience: AbortSignal) => Promise<Step>

/** What every screen can do. */
export interface Kiosk {
  go(step: Step): void
  home(): void
  /** Home, and whoever comes next finds the screen as nobody has touched it. */
  leave(): void
  /** Runs a call and goes where it says; one at a time, so that a double tap does nothing twice. The signal aborts when it takes too long. */
  run(work: Work): void
  /** The same for work that may be done twice: when the way is lost with the answer, it is done again over the next one. */
  runAgain(work: Work): void
  readonly headTaps: HeadTaps
  readonly busy: boolean
  readonly look: LookSwitch
  /** Today as the station last told it; undefined until it has. */
  readonly today: Today | undefined
}

export const KioskContext = createContext<Kiosk | null>(null)

export function useKiosk(): Kiosk {
  const kiosk = useContext(KioskContext)
  if (!kiosk) throw new Error('useKiosk outside the kiosk')
  return kiosk
}
