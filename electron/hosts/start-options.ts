/** The value after (`--data FOLDER`) or inside (`--data=FOLDER`) an option, or undefined when it is not given. */
export function optionValue(argv: readonly string[], name: string): string | undefined {
  const inline = argv.find((argument) => argument.startsWith(`${name}=`))
  if (inline !== undefined) return inline.slice(name.length + 1)
  const index = argv.indexOf(name)
  return index === -1 ? undefined : argv[index + 1]
}

/** The instant a test run starts its clock at; ignored outside test runs. */
export function testNow(env: Readonly<Record<string, string | undefined>>): { readonly testNow?: string } {
  const now = env['LINZHAN_NOW']
  return env['LINZHAN_TEST'] === '1' && now !== undefined ? { testNow: now } : {}
}
