import { writeFileSync } from 'node:fs'
import { writeXlsx } from 'hucre/xlsx'
import { inventedPerson } from './invented-people.ts'

/** Writes a roster of so many invented people as an office would keep it: a title, a header, one person a row. */
export async function writeRosterFile(file: string, people: number): Promise<void> {
  const rows = Array.from({ length: people }, (_, index) => {
    const { name, idNumber, phones, address } = inventedPerson(index)
    return [index + 1, name, idNumber, phones[0] ?? null, address]
  })
  const title = ['居民信息花名册', null, null, null, null]
  writeFileSync(file, await writeXlsx({ sheets: [{ name: '花名册', rows: [title, ['序号', '姓名', '身份证号', '联系电话', '家庭住址'], ...rows] }] }))
}
