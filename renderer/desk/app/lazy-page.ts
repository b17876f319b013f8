import { lazy, type ComponentType, type LazyExoticComponent } from 'react'

/** A part of the program is not where it was: it has been replaced by a newer one since the page was opened. */
export class PageMissing extends Error {
  override readonly name = 'PageMissing'
}

/** A page that is loaded when first opened. One that cannot be had says so by `PageMissing`, which `FaultGuard` shows. */
export function lazyPage<Props extends object>(load: () => Promise<ComponentType<Props>>): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    try {
      return { default: await load() }
    } catch (cause) {
      throw new PageMissing('the page could not be loaded', { cause })
    }
  })
}
