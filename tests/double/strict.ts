/** Keys the language and inspectors look at on anything. */
const HARMLESS: ReadonlySet<string> = new Set(['then', 'toJSON', 'default', 'nodeType', 'asymmetricMatch'])

/** Whatever the double does not implement fails loudly by name instead of being undefined. */
export function strict<Target extends object>(name: string, target: Target): Target {
  return new Proxy(target, {
    get(object, key, receiver): unknown {
      if (typeof key === 'string' && !(key in object) && !HARMLESS.has(key) && !key.startsWith('_')) throw new Error(`electron double: ${name}.${key} is not implemented`)
      return Reflect.get(object, key, receiver)
    },
  })
}

export interface Preventable {
  defaultPrevented: boolean
  preventDefault(): void
}

/** An event object whose default can be prevented. */
export function preventable<Details extends object>(details: Details): Details & Preventable {
  const event = {
    ...details, defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true
    },
  }
  return event
}
