import type { Page } from '@playwright/test'

/** What design.md asks of every screen a resident sees. */
const LAW = { text: 24, action: 32, target: 72, gap: 12, contrast: 7 } as const

/** The labels of what a screen is for: they are main actions. */
const ACTIONS = '.key-main, .key-help, .key-pad:not(.key-word), .card-call, .card-title, .way-title, .name-text, h1'

/** Measures everything visible on a page; each sentence is a breach. */
export async function breachesOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(({ law, actions }) => {
    type Colour = readonly [red: number, green: number, blue: number, alpha: number]
    const parse = (text: string): Colour => {
      const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/[\d.]+/g) ?? []).map(Number)
      return [red, green, blue, alpha]
    }
    const over = (top: Colour, below: Colour): Colour => {
      const mix = (index: 0 | 1 | 2): number => top[index] * top[3] + below[index] * (1 - top[3])
      return [mix(0), mix(1), mix(2), 1]
    }
    const luminance = (colour: Colour): number => {
      const [red = 0, green = 0, blue = 0] = colour.slice(0, 3).map((part) => (part / 255 <= 0.03928 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4))
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const ground = (element: Element | null): Colour => {
      if (!element) return [255, 255, 255, 1]
      const own = parse(getComputedStyle(element).backgroundColor)
      return own[3] === 1 ? own : over(own, ground(element.parentElement))
    }
    const contrast = (element: Element): number => {
      const below = ground(element)
      const [light = 0, dark = 0] = [luminance(over(parse(getComputedStyle(element).color), below)), luminance(below)].toSorted((a, b) => b - a)
      return (light + 0.05) / (dark + 0.05)
    }
    const visible = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 0
    const covered = document.querySelector('.veil')
    const onTop = (element: Element): boolean => !covered || covered.contains(element)
    const name = (element: Element): string => `“${(element.textContent ?? '').trim().slice(0, 12)}”`
    const found: string[] = []

    const worded = [...document.querySelectorAll('body *')].filter((element) => visible(element) && onTop(element) && [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()))
    for (const element of worded) {
      const size = Number.parseFloat(getComputedStyle(element).fontSize)
      if (size < law.text) found.push(`text ${name(element)} is ${size} px`)
      if (element.closest(actions) && size < law.action) found.push(`main action ${name(element)} is ${size} px`)
      if (contrast(element) < law.contrast) found.push(`contrast of ${name(element)} is ${contrast(element).toFixed(2)}`)
      if (element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline' && getComputedStyle(element).textOverflow !== 'ellipsis') found.push(`text ${name(element)} is cut`)
    }

    const targets = [...document.querySelectorAll('button')].filter((element) => visible(element) && onTop(element)).map((element) => ({ element, box: element.getBoundingClientRect() }))
    for (const [index, { element, box }] of targets.entries()) {
      if (box.width < law.target || box.height < law.target) found.push(`target ${name(element)} is ${box.width} × ${box.height}`)
      if (box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight) found.push(`target ${name(element)} leaves the screen`)
      for (const other of targets.slice(index + 1)) {
        const gap = Math.max(other.box.left - box.right, box.left - other.box.right, other.box.top - box.bottom, box.top - other.box.bottom)
        if (gap < law.gap - 0.01) found.push(`targets ${name(element)} and ${name(other.element)} are ${gap.toFixed(1)} px apart`)
      }
    }
    if (document.documentElement.scrollHeight > innerHeight || document.documentElement.scrollWidth > innerWidth) found.push('the page scrolls')
    return found
  }, { law: LAW, actions: ACTIONS })
}
