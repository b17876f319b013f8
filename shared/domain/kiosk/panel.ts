/** Diagonals of the panels a station can buy, in inches. */
export const PANELS = [15.6, 21.5, 23.8, 32, 43, 55] as const

/** A screen as a page sees it, in CSS pixels. */
export interface ScreenSize {
  readonly width: number
  readonly height: number
}

/** The smallest target and the smallest letters an old hand and old eyes need, in millimetres (60 dp and 18 dp; domain reference §d1). */
const LEAST_TARGET_MM = 9.5
const LEAST_TEXT_MM = 2.86

/** The design's own floor, in CSS pixels. */
const TARGET_PX = 72
const TEXT_PX = 24

const MM_PER_INCH = 25.4

/** How long one CSS pixel is on a panel, in millimetres. */
export function pixelPitch(inches: number, { width, height }: ScreenSize): number {
  return (inches * MM_PER_INCH) / Math.hypot(width, height)
}

/** How much larger than the design's pixels everything is drawn so that it keeps its millimetres: 1 or more. */
export function panelScale(inches: number, screen: ScreenSize): number {
  const pitch = pixelPitch(inches, screen)
  return Math.max(1, LEAST_TARGET_MM / (TARGET_PX * pitch), LEAST_TEXT_MM / (TEXT_PX * pitch))
}
