import { kioskSettings, type KioskSettings } from '../../../shared/contract/kiosk-screen.ts'
import type { Parts } from '../parts.ts'
import type { Act } from '../store/journal.ts'
import { findSetting, putSetting } from '../store/settings.ts'

const KEY = 'kioskSettings'

/** The panel most stations have (house rule); a clock after three minutes without a touch. */
const DEFAULTS: KioskSettings = { panelInches: 21.5, idleMinutes: 3, restStop: true }

/** How the kiosk screens are set. */
export function createKioskSettings({ store }: Pick<Parts, 'store'>) {
  return {
    settings: (): KioskSettings => store.read((reader) => kioskSettings.parse({ ...DEFAULTS, ...(findSetting(reader, KEY) as object | undefined) })),
    setSettings: (act: Act, settings: KioskSettings): KioskSettings => store.write(act, (writer) => {
      putSetting(writer, KEY, settings)
      writer.journal({ subject: 'kiosk', subjectId: KEY, action: 'set', data: { ...settings } })
      return settings
    }),
  }
}
