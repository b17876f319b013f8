import { build, type Reader, type Writer } from './transaction.ts'

/** A stored setting, or undefined; the caller parses it. */
export function findSetting(reader: Reader, key: string): unknown {
  const row = reader.get(build.selectFrom('setting').select('value').where('key', '=', key))
  return row === undefined ? undefined : JSON.parse(row.value)
}

export function putSetting(writer: Writer, key: string, value: unknown): void {
  const text = JSON.stringify(value)
  writer.run(build.insertInto('setting').values({ key, value: text }).onConflict((conflict) => conflict.column('key').doUpdateSet({ value: text })))
}
