/** Ends a `switch` over a closed union: a new member without a branch fails to compile here. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`)
}
