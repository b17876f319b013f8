/**
 * New moons by the series of Meeus, Astronomical Algorithms (1998), chapter 49; good to some seconds. A second opinion on
 * the table of lunar years, which was made with another program (decision 0020).
 */

const RADIANS = Math.PI / 180
const sine = (degrees: number): number => Math.sin(degrees * RADIANS)

/** Days, power of the eccentricity factor, and multiples of M, M′ and F. */
const PERIODIC: readonly (readonly [days: number, power: number, m: number, moon: number, f: number])[] = [
  [-0.4072, 0, 0, 1, 0], [0.17241, 1, 1, 0, 0], [0.01608, 0, 0, 2, 0], [0.01039, 0, 0, 0, 2], [0.00739, 1, -1, 1, 0], [-0.00514, 1, 1, 1, 0],
  [0.00208, 2, 2, 0, 0], [-0.00111, 0, 0, 1, -2], [-0.00057, 0, 0, 1, 2], [0.00056, 1, 1, 2, 0], [-0.00042, 0, 0, 3, 0], [0.00042, 1, 1, 0, 2],
  [0.00038, 1, 1, 0, -2], [-0.00024, 1, -1, 2, 0], [-0.00007, 0, 2, 1, 0], [0.00004, 0, 0, 2, -2], [0.00004, 0, 3, 0, 0], [0.00003, 0, 1, 1, -2],
  [0.00003, 0, 0, 2, 2], [-0.00003, 0, 1, 1, 2], [0.00003, 0, -1, 1, 2], [-0.00002, 0, -1, 1, -2], [-0.00002, 0, 1, 3, 0], [0.00002, 0, 0, 4, 0],
]

/** Millionths of a day, and an angle with its step a month: what the planets do. */
const PLANETS: readonly (readonly [millionths: number, angle: number, step: number])[] = [
  [325, 299.77, 0.107408], [165, 251.88, 0.016321], [164, 251.83, 26.651886], [126, 349.42, 36.412478], [110, 84.66, 18.206239], [62, 141.74, 53.303771],
  [60, 207.14, 2.453732], [56, 154.84, 7.30686], [47, 34.52, 27.261239], [42, 207.19, 0.121824], [40, 291.34, 1.844379], [37, 161.72, 24.198154],
  [35, 239.56, 25.513099], [23, 331.55, 3.592518],
]

/** The new moon nearest to an instant, in milliseconds since 1970, universal time. */
export function newMoonNear(at: number): number {
  const years = 1970 + at / 31_556_952_000
  const k = Math.round((at / 86_400_000 + 2_440_587.5 - 2_451_550.09766) / 29.530588861)
  return (ephemerisDay(k) - 2_440_587.5) * 86_400_000 - deltaT(years) * 1000
}

function ephemerisDay(k: number): number {
  const t = k / 1236.85
  const e = 1 - 0.002516 * t - 0.0000074 * t * t
  const m = 2.5534 + 29.1053567 * k - 0.0000014 * t * t
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t
  const f = 160.7108 + 390.67050284 * k - 0.0016118 * t * t
  const node = 124.7746 - 1.56375588 * k + 0.0020672 * t * t
  const mean = 2_451_550.09766 + 29.530588861 * k + 0.00015437 * t * t
  const periodic = PERIODIC.reduce((sum, [days, power, byM, byMoon, byF]) => sum + days * e ** power * sine(byM * m + byMoon * moon + byF * f), 0)
  const planets = PLANETS.reduce((sum, [millionths, angle, step]) => sum + millionths * 1e-6 * sine(angle + step * k), 0)
  return mean + periodic + planets - 0.00017 * sine(node)
}

/** Seconds that even time is ahead of the turning earth: Espenak and Meeus for 1900 to 2100. */
function deltaT(year: number): number {
  const t = year - 2000
  if (year < 1920) return -2.79 + 1.494119 * (year - 1900) - 0.0598939 * (year - 1900) ** 2 + 0.0061966 * (year - 1900) ** 3 - 0.000197 * (year - 1900) ** 4
  if (year < 1941) return 21.2 + 0.84493 * (year - 1920) - 0.0761 * (year - 1920) ** 2 + 0.0020936 * (year - 1920) ** 3
  if (year < 1961) return 29.07 + 0.407 * (year - 1950) - (year - 1950) ** 2 / 233 + (year - 1950) ** 3 / 2547
  if (year < 1986) return 45.45 + 1.067 * (year - 1975) - (year - 1975) ** 2 / 260 - (year - 1975) ** 3 / 718
  if (year < 2005) return 63.86 + 0.3345 * t - 0.060374 * t ** 2 + 0.0017275 * t ** 3 + 0.000651814 * t ** 4 + 0.00002373599 * t ** 5
  return year < 2050 ? 62.92 + 0.32217 * t + 0.005589 * t ** 2 : -20 + 32 * ((year - 1820) / 100) ** 2 - 0.5628 * (2150 - year)
}
