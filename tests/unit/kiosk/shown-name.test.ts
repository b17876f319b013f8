import { expect, test } from 'vitest'
import { shownName } from '../../../renderer/kiosk/sign-in/shown-name.ts'

test.each([
  ['张*国', '张*国'],
  ['古***·阿*****·艾****', '古***·阿***·艾***'],
  ['诸葛**********************令', '诸葛***令'],
])('shows %s as %s', (maskedName, shown) => {
  expect(shownName(maskedName)).toBe(shown)
})
