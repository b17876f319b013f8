import type { Page } from '@playwright/test'

/** What design.md asks of every screen a resident sees, in CSS pixels. */
const LAW = { text: 24, action: 32, target: 72, gap: 12, contrast: 7 } as const

/** The labels of what a screen is for: they are main actions. */
const ACTIONS = '.key-main, .key-help, .key-pad:not(.key-word), .card-way, .door, .card-title, .way-title, .name-text, h1'

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Some words on the screen: their own colour and the backgrounds under them, from the top down, as CSS writes them. */
interface Words {
  readonly name: string
  readonly size: number
  readonly action: boolean
  readonly cut: boolean
  readonly colour: string
  readonly grounds: readonly string[]
}

interface Screen {
  readonly words: readonly Words[]
  readonly targets: readonly { readonly name: string; readonly box: Box }[]
  readonly size: { readonly width: number; readonly height: number }
  readonly scrolls: boolean
}

/** Measures everything visible on a page; each sentence is a breach. */
export async function breachesOf(page: Page): Promise<readonly string[]> {
  const screen = await look(page)
  return [...screen.words.flatMap(breachesOfWords), ...screen.targets.flatMap((target) => breachesOfTarget(target, screen)), ...(screen.scrolls ? ['the page scrolls'] : [])]
}

/** What stands on the page; under a veil only what lies on it or stands out of it. */
function look(page: Page): Promise<Screen> {
  return page.evaluate((actions) => {
    const veil = document.querySelector('.veil, .resting')
    const visible = [...document.querySelectorAll('body *')].filter((element) => element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 0 && (!veil || veil.contains(element) || (veil.matches('.veil') && element.matches('.key-help'))))
    const name = (element: Element): string => `“${(element.textContent ?? '').trim().slice(0, 12)}”`
    const groundsUnder = (element: Element | null): string[] => (element ? [getComputedStyle(element).backgroundColor, ...groundsUnder(element.parentElement)] : [])
    const worded = visible.filter((element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()))
    return {
      words: worded.map((element) => {
        const { fontSize, color, display, textOverflow } = getComputedStyle(element)
        const cut = element.scrollWidth > element.clientWidth + 1 && display !== 'inline' && textOverflow !== 'ellipsis'
        return { name: name(element), size: Number.parseFloat(fontSize), action: element.closest(actions) !== null, cut, colour: color, grounds: groundsUnder(element) }
      }),
      targets: visible.filter((element) => element.matches('button')).map((element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect()
        return { name: name(element), box: { left, top, right, bottom } }
      }),
      size: { width: innerWidth, height: innerHeight },
      scrolls: document.documentElement.scrollHeight > innerHeight || document.documentElement.scrollWidth > innerWidth,
    }
  }, ACTIONS)
}

function breachesOfWords({ name, size, action, cut, colour, grounds }: Words): readonly string[] {
  const least = action ? LAW.action : LAW.text
  const contrast = contrastOf(colour, grounds)
  return [
    ...(size < least ? [`text ${name} is ${size} px, not ${least}`] : []), ...(cut ? [`text ${name} is cut`] : []),
    ...(contrast < LAW.contrast ? [`contrast of ${name} is ${contrast.toFixed(2)}`] : []),
  ]
}

function breachesOfTarget({ name, box }: Screen['targets'][number], { targets, size }: Screen): readonly string[] {
  const [width, height] = [box.right - box.left, box.bottom - box.top]
  const later = targets.slice(targets.findIndex((target) => target.box === box) + 1)
  return [
    ...(width < LAW.target || height < LAW.target ? [`target ${name} is ${width} × ${height}`] : []),
    ...(box.left < 0 || box.top < 0 || box.right > size.width || box.bottom > size.height ? [`target ${name} leaves the screen`] : []),
    ...later.filter((other) => gapBetween(box, other.box) < LAW.gap - 0.01).map((other) => `targets ${name} and ${other.name} are ${gapBetween(box, other.box).toFixed(1)} px apart`),
  ]
}

/** The clear space between two boxes; negative where they overlap. */
function gapBetween(a: Box, b: Box): number {
  return Math.max(b.left - a.right, a.left - b.right, b.top - a.bottom, a.top - b.bottom)
}

interface Colour {
  readonly parts: readonly [red: number, green: number, blue: number]
  readonly alpha: number
}

/** The contrast of WCAG 2 (1 to 21), with half-transparent layers laid over one another. */
function contrastOf(colour: string, grounds: readonly string[]): number {
  const white: Colour = { parts: [255, 255, 255], alpha: 1 }
  const ground = grounds.map(parseColour).reduceRight((below, layer) => layOver(layer, below), white)
  const [dark = 0, light = 0] = [luminanceOf(layOver(parseColour(colour), ground)), luminanceOf(ground)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function parseColour(css: string): Colour {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (css.match(/[\d.]+/g) ?? []).map(Number)
  return { parts: [red, green, blue], alpha }
}

function layOver(top: Colour, below: Colour): Colour {
  const mix = (index: 0 | 1 | 2): number => top.parts[index] * top.alpha + below.parts[index] * (1 - top.alpha)
  return { parts: [mix(0), mix(1), mix(2)], alpha: 1 }
}

function luminanceOf({ parts }: Colour): number {
  const [red = 0, green = 0, blue = 0] = parts.map((part) => (part / 255 <= 0.03928 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
