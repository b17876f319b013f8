/** Carries values that can be structured-cloned over DevTools strings. */
export interface Wire {
  encode(value: unknown): string
  decode(text: string): unknown
}

type Tagged = Readonly<Record<string, unknown>>

/** Its source text also runs inside the page, so it refers to nothing outside itself. */
export function makeWire(): Wire {
  const TAG = '\u0001t'

  const bytesToText = (bytes: Uint8Array): string => {
    let text = ''
    for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
    return btoa(text)
  }

  const pack = (value: unknown, seen: Map<object, number>): unknown => {
    if (value === undefined) return { [TAG]: 'undefined' }
    if (typeof value === 'bigint') return { [TAG]: 'bigint', value: value.toString() }
    if (typeof value === 'number' && !Number.isFinite(value)) return { [TAG]: 'number', value: String(value) }
    if (value === null || typeof value !== 'object') return value
    const known = seen.get(value)
    if (known !== undefined) return { [TAG]: 'again', value: known }
    seen.set(value, seen.size)
    if (Array.isArray(value)) return { [TAG]: 'array', value: value.map((item) => pack(item, seen)) }
    if (value instanceof Date) return { [TAG]: 'date', value: value.getTime() }
    if (value instanceof Map) return { [TAG]: 'map', value: [...value].map(([key, item]) => [pack(key, seen), pack(item, seen)]) }
    if (value instanceof Set) return { [TAG]: 'set', value: [...value].map((item) => pack(item, seen)) }
    if (value instanceof Error) return { [TAG]: 'error', value: value.message, name: value.name }
    if (value instanceof ArrayBuffer) return { [TAG]: 'bytes', kind: 'ArrayBuffer', value: bytesToText(new Uint8Array(value)) }
    if (ArrayBuffer.isView(value)) {
      const kind = Object.prototype.toString.call(value).slice(8, -1)
      return { [TAG]: 'bytes', kind, value: bytesToText(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) }
    }
    return { [TAG]: 'object', value: Object.fromEntries(Object.entries(value).map(([key, item]) => [key, pack(item, seen)])) }
  }

  const bytesFrom = (kind: unknown, text: string): unknown => {
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
    switch (kind) {
      case 'ArrayBuffer': return bytes.buffer
      case 'Uint8Array': return bytes
      case 'Float64Array': return new Float64Array(bytes.buffer)
      default: throw new Error(`electron double: a message with a ${String(kind)} is not supported`)
    }
  }

  const unpack = (packed: unknown, seen: unknown[]): unknown => {
    if (packed === null || typeof packed !== 'object') return packed
    const { [TAG]: tag, value, kind, name } = packed as Tagged
    switch (tag) {
      case 'undefined': return undefined
      case 'bigint': return BigInt(String(value))
      case 'number': return Number(value)
      case 'again': return seen[Number(value)]
    }
    const slot = seen.push(undefined) - 1
    const keep = <Kept>(kept: Kept): Kept => {
      seen[slot] = kept
      return kept
    }
    switch (tag) {
      case 'array': {
        const array = keep(new Array<unknown>())
        for (const item of value as unknown[]) array.push(unpack(item, seen))
        return array
      }
      case 'date': return keep(new Date(Number(value)))
      case 'map': {
        const map = keep(new Map<unknown, unknown>())
        for (const [key, item] of value as [unknown, unknown][]) map.set(unpack(key, seen), unpack(item, seen))
        return map
      }
      case 'set': {
        const set = keep(new Set<unknown>())
        for (const item of value as unknown[]) set.add(unpack(item, seen))
        return set
      }
      case 'error': return keep(Object.assign(new Error(String(value)), { name: String(name) }))
      case 'bytes': return keep(bytesFrom(kind, String(value)))
      default: {
        const object: Record<string, unknown> = keep({})
        for (const [key, item] of Object.entries(value as object)) object[key] = unpack(item, seen)
        return object
      }
    }
  }

  return { encode: (value) => JSON.stringify(pack(value, new Map())), decode: (text) => unpack(JSON.parse(text), []) }
}
