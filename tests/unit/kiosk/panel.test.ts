import { expect, test } from 'vitest'
import { PANELS, panelScale, pixelPitch } from '../../../shared/domain/kiosk/panel.ts'

const FULL_HD = { width: 1920, height: 1080 }
const FOUR_K = { width: 3840, height: 2160 }

test.each([[15.6, 0.18], [21.5, 0.248], [23.8, 0.274], [43, 0.496]])('a pixel of a %s inch panel of full HD is %s mm', (inches, mm) => {
  expect(pixelPitch(inches, FULL_HD)).toBeCloseTo(mm, 2)
})

test.each(PANELS.flatMap((inches) => [FULL_HD, { width: 1080, height: 1920 }, { width: 1366, height: 768 }, FOUR_K].map((screen) => [inches, screen] as const)))('keeps 9.5 mm a key and 2.86 mm a letter on %s inches at %o', (inches, screen) => {
  const scale = panelScale(inches, screen)

  expect(scale).toBeGreaterThanOrEqual(1)
  expect(72 * scale * pixelPitch(inches, screen)).toBeGreaterThanOrEqual(9.5 - 1e-9)
  expect(24 * scale * pixelPitch(inches, screen)).toBeGreaterThanOrEqual(2.86 - 1e-9)
})

test('draws nothing larger than the design where that is large enough, and a small sharp panel larger', () => {
  expect(panelScale(21.5, FULL_HD)).toBe(1)
  expect(panelScale(15.6, FOUR_K)).toBeCloseTo(1.47, 1)
})
