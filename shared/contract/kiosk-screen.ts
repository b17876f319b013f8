import * as z from 'zod'
import { PANELS } from '../domain/kiosk/panel.ts'
import { call } from './base.ts'

/** How the station's kiosk screens are set: the panel's diagonal, minutes without a touch until the clock stands large, whether the rest stop stands on it. */
export const kioskSettings = z.object({ panelInches: z.literal(PANELS), idleMinutes: z.int().min(1).max(60), restStop: z.boolean() })
export type KioskSettings = z.infer<typeof kioskSettings>

export const kioskScreenCalls = {
  /** For the desk. */
  settings: call.output(kioskSettings),
  setSettings: call.input(kioskSettings).output(kioskSettings),
}
