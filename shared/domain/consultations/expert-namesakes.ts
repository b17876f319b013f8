import { compactText } from '../values/text.ts'

/** Who of the pool has the name of somebody to be added: a name alone proves nothing, so that a person is asked. */
export function namesakesOf<One extends { readonly name: string }>(pool: readonly One[], name: string): readonly One[] {
  const wanted = compactText(name)
  return wanted === '' ? [] : pool.filter((one) => compactText(one.name) === wanted)
}
