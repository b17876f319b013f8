import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { MessageChannel } from 'node:worker_threads'
import { createORPCClient, safe } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { describe, expect, it } from 'vitest'
import type { RosterChoice, RosterPreview } from '../../shared/contract/residents.ts'
import type { StationClient } from '../../electron/hosts/cli/command.ts'
import { MONDAY_9_00, openReadyStation } from '../support/station.ts'

type Desk = Awaited<ReturnType<typeof openReadyStation>>['desk']

const intake = path.resolve(import.meta.dirname, '../intake')
const sample = (name: string): Buffer => readFileSync(path.join(intake, name))
const truth = JSON.parse(sample('truth.json').toString('utf8')) as Record<string, { rows: number; residents: number; duplicates: number; repaired: number; byDefect: Record<string, number> }>
const ROSTERS = ['roster-longqiao.xlsx', 'roster-xialin-gb18030.csv']

const csv = (...lines: readonly string[]): Buffer => Buffer.from(['姓名,身份证号,联系电话,家庭住址,备注', ...lines].join('\n'))

async function preview(desk: Desk, file: Buffer, mapping?: RosterChoice[]): Promise<RosterPreview> {
  for await (const item of await desk.residents.previewImport({ file: file.toString('base64'), ...(mapping ? { mapping } : {}) })) {
    if (item.kind === 'preview') return item
  }
  throw new Error('the preview did not come')
}

async function apply(desk: Desk, token: string) {
  for await (const item of await desk.residents.applyImport({ token })) {
    if (item.kind === 'applied') return item
  }
  throw new Error('the import did not end')
}

async function importFile(desk: Desk, file: Buffer) {
  const { token } = await preview(desk, file)
  return apply(desk, token)
}

const WOMAN = '11010519491231002X'

describe('the samples', () => {
  it.each(ROSTERS)('%s is read as its truth says, and imports exactly its residents', async (name) => {
    const { desk } = await openReadyStation()
    const { rows, residents, duplicates, repaired, byDefect } = truth[name] ?? (() => { throw new Error(`no truth for ${name}`) })()

    const seen = await preview(desk, sample(name))

    expect(seen.summary).toMatchObject({ rows, residents, duplicates })
    expect(seen.summary.repaired['full-width'] + seen.summary.repaired.spaces).toBe(repaired)
    for (const [defect, count] of Object.entries(seen.summary.defects)) expect([defect, count]).toEqual([defect, byDefect[defect]])
    expect({ added: seen.added, updated: seen.updated }).toEqual({ added: residents, updated: 0 })
    expect(await apply(desk, seen.token)).toMatchObject({ added: residents, updated: 0 })
    expect(await desk.residents.count()).toEqual({ count: residents })
  })

  it.each(ROSTERS)('%s imported twice doubles nobody', async (name) => {
    const { desk } = await openReadyStation()
    await importFile(desk, sample(name))

    expect(await importFile(desk, sample(name))).toMatchObject({ added: 0, updated: 0 })
  })

  it.each(ROSTERS)('%s taken back leaves an empty store', async (name) => {
    const { desk, station } = await openReadyStation()
    const { importId, added } = await importFile(desk, sample(name))

    expect(await desk.residents.undoImport({ importId })).toEqual({ removed: added, kept: 0 })
    expect(await desk.residents.count()).toEqual({ count: 0 })
    expect(station.parts.store.raw.prepare('SELECT count(*) AS n FROM resident').get()).toEqual({ n: 0 })
    expect(await desk.residents.imports()).toMatchObject([{ state: 'undone', undoable: false }])
    expect(await importFile(desk, sample(name))).toMatchObject({ added })
  })
})

describe('people known already', () => {
  it('get their blanks filled and nothing overwritten, and lose again what an import gave them', async () => {
    const { desk } = await openReadyStation()
    const known = await desk.residents.register({ name: '陈秀英', idNumber: WOMAN, phones: [], note: '老党员' })

    const applied = await importFile(desk, csv(`陈秀英,${WOMAN},13800001234,顶墩社区,新备注`))

    expect(applied).toMatchObject({ added: 0, updated: 1 })
    const filled = await desk.residents.get({ residentId: known.id })
    expect(filled).toMatchObject({ note: '老党员', address: '顶墩社区', maskedPhone: '138****1234', version: 2 })
    expect(await desk.residents.undoImport({ importId: applied.importId })).toEqual({ removed: 0, kept: 0 })
    expect(await desk.residents.get({ residentId: known.id })).toEqual({ ...known, version: 3 })
  })

  it('are found without an id number by name, phone and address together, and by nothing less', async () => {
    const { desk } = await openReadyStation()
    await desk.residents.register({ name: '陈秀英', phones: ['13800001234'], address: '顶墩社区' })

    const seen = await preview(desk, csv('陈秀英,,138-0000-1234,顶墩 社区,', '陈秀英,,13800001234,别处,', '陈秀英,,13900001234,顶墩社区,', '陈秀,,13800001234,顶墩社区,', '陈秀英,,,,'))

    expect({ added: seen.added, updated: seen.updated }).toEqual({ added: 4, updated: 0 })
  })

  it('receive the id number that an earlier roster had lost', async () => {
    const { desk } = await openReadyStation()
    await importFile(desk, csv('陈秀英,1.10105E+17,13800001234,顶墩社区,'))
    const [before] = await desk.residents.search({ query: '陈秀英', limit: 2 })
    expect(await desk.residents.get({ residentId: before?.id ?? '' })).toMatchObject({ maskedId: '', idIssue: 'lost-digits' })

    const applied = await importFile(desk, csv(`陈秀英,${WOMAN},13800001234,顶墩社区,`))

    expect(applied).toMatchObject({ added: 0, updated: 1 })
    expect(await desk.residents.get({ residentId: before?.id ?? '' })).toMatchObject({ maskedId: '110***********002X', idIssue: null })
    await desk.residents.undoImport({ importId: applied.importId })
    expect(await desk.residents.get({ residentId: before?.id ?? '' })).toMatchObject({ maskedId: '', idIssue: 'lost-digits' })
  })

  it('stay one person when their second number was merged away', async () => {
    const { desk } = await openReadyStation()
    const keep = await desk.residents.register({ name: '陈秀英', phones: [] })
    await importFile(desk, csv(`陈秀英,${WOMAN},,,`, '林一,,,,'))
    const other = (await desk.residents.search({ query: '陈秀英', limit: 5 })).find((one) => one.id !== keep.id)
    await desk.residents.merge({ keepId: keep.id, otherId: other?.id ?? '' })
    await desk.residents.edit({ residentId: keep.id, version: 2, changes: { idNumber: null } })

    expect(await importFile(desk, csv(`陈秀英,${WOMAN},,,`, '林一,,,,'))).toMatchObject({ added: 0 })
  })

  it('who share a bare name in one file stay two, and importing it again finds both', async () => {
    const { desk } = await openReadyStation()

    expect(await importFile(desk, csv('林一,,,,', '林一,,,,'))).toMatchObject({ added: 2 })
    expect(await importFile(desk, csv('林一,,,,', '林一,,,,'))).toMatchObject({ added: 0, updated: 0 })
    expect(await importFile(desk, csv('林一,,,,', '林一,,,,', '林一,,,,'))).toMatchObject({ added: 1 })
  })
})

describe('taking an import back', () => {
  it('keeps whoever was edited, merged or used since', async () => {
    const { desk } = await openReadyStation()
    const { importId } = await importFile(desk, csv('甲一,,,,', '乙二,,,,', '丙三,,,,', '丁四,,,,', '戊五,,,,'))
    const idOf = async (query: string) => (await desk.residents.search({ query, limit: 1 }))[0]?.id ?? ''
    await desk.residents.edit({ residentId: await idOf('甲一'), version: 1, changes: { note: '来过' } })
    await desk.residents.merge({ keepId: await idOf('乙二'), otherId: await idOf('丙三') })
    const [room] = await desk.scheduling.rooms()
    await desk.scheduling.book({ roomId: room?.id ?? '', startsAt: MONDAY_9_00, endsAt: MONDAY_9_00 + 3_600_000, residentId: await idOf('丁四'), purpose: '排练', headsExpected: 5 })

    expect(await desk.residents.undoImport({ importId })).toEqual({ removed: 1, kept: 4 })

    expect(await desk.residents.search({ query: '戊五', limit: 1 })).toEqual([])
    expect(await desk.residents.search({ query: '丁四', limit: 1 })).toHaveLength(1)
  })

  it('happens once', async () => {
    const { desk } = await openReadyStation()
    const { importId } = await importFile(desk, csv('甲一,,,,', '乙二,,,,'))
    await desk.residents.undoImport({ importId })

    expect((await safe(desk.residents.undoImport({ importId }))).error).toMatchObject({ code: 'CANNOT_UNDO' })
  })
})

describe('an import that does not come to its end', () => {
  it('changes nothing when the stream is dropped, and can be asked for again', async () => {
    const { desk, station } = await openReadyStation()
    const { token } = await preview(desk, sample('roster-longqiao.xlsx'))
    const rows = () => station.parts.store.raw.prepare('SELECT (SELECT count(*) FROM resident) AS residents, (SELECT count(*) FROM roster_import) AS imports, (SELECT max(seq) FROM journal) AS seq').get()
    const before = rows()

    for await (const item of await desk.residents.applyImport({ token })) {
      if (item.kind === 'progress' && item.done >= 500) break
    }

    expect(rows()).toEqual(before)
    expect(await desk.residents.count()).toEqual({ count: 0 })
    expect(await apply(desk, token)).toMatchObject({ added: truth['roster-longqiao.xlsx']?.residents })
  })

  it('stops when a page aborts it over its port', async () => {
    const { station, desk } = await openReadyStation()
    const { token } = await preview(desk, sample('roster-longqiao.xlsx'))
    const { port1, port2 } = new MessageChannel()
    station.connect('cli', port1)
    const page: StationClient = createORPCClient(new RPCLink({ port: port2 }))
    port2.start()
    const leaving = new AbortController()

    const stream = await page.residents.applyImport({ token }, { signal: leaving.signal })
    await stream.next()
    leaving.abort()
    await setTimeout(1000)

    expect(await desk.residents.count()).toEqual({ count: 0 })
    expect(await desk.residents.imports()).toEqual([])
    port2.close()
  })

  it('compares again when somebody was registered meanwhile', async () => {
    const { desk } = await openReadyStation()
    const { token } = await preview(desk, csv(`陈秀英,${WOMAN},,顶墩社区,`, '林一,,,,'))
    const kinds: unknown[] = []

    for await (const item of await desk.residents.applyImport({ token })) {
      if (kinds.length === 0) await desk.residents.register({ name: '陈秀英', idNumber: WOMAN, phones: [] })
      kinds.push(item.kind === 'applied' ? { added: item.added, updated: item.updated } : item.phase)
    }

    expect(kinds).toEqual(['prepare', 'prepare', { added: 1, updated: 1 }])
    expect(await desk.residents.count()).toEqual({ count: 2 })
  })

  it('is refused when the preview is too old or another file was read since', async () => {
    const clock = { now: Date.parse('2026-12-07T09:00:00+08:00') }
    const { desk } = await openReadyStation({ clock })
    const first = await preview(desk, csv('甲一,,,,', '乙二,,,,'))
    const second = await preview(desk, csv('丙三,,,,', '丁四,,,,'))

    expect((await safe(apply(desk, first.token))).error).toMatchObject({ code: 'NOT_FOUND', data: { what: 'import' } })
    clock.now += 15 * 60_000
    expect((await safe(apply(desk, second.token))).error).toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('a file that is no roster', () => {
  const whole = sample('roster-longqiao.xlsx')
  it.each([
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'NOT_A_TABLE'],
    ['an empty file', Buffer.alloc(0), 'EMPTY_FILE'],
    ['half a file', whole.subarray(0, whole.length / 2), 'DAMAGED'],
    ['a table of something else', Buffer.from('品名,数量,单价\n桌子,3,100\n椅子,12,40\n'), 'NO_HEADER'],
    ['a header without people', csv('合计,,,,'), 'NO_PEOPLE'],
  ])('refuses %s with its reason and changes nothing', async (_, file, code) => {
    const { desk } = await openReadyStation()

    expect((await safe(preview(desk, file))).error).toMatchObject({ code: 'BAD_FILE', data: { code } })
    expect(await desk.residents.imports()).toEqual([])
  })
})

describe('columns', () => {
  it('that are unsure must be chosen before anything is written', async () => {
    const { desk } = await openReadyStation()
    const file = Buffer.from('编号甲,编号乙,编号丙\n陈秀英,11010519491231002X,13800001234\n林建国,,13911112222\n王小明,,13911113333\n')

    const unsure = await preview(desk, file)
    expect(unsure.sheets).toMatchObject([{ sure: false, columns: [{ sample: '陈秀英' }, { sample: '110***********002X' }, { sample: '138****1234' }] }])
    expect((await safe(apply(desk, unsure.token))).error).toMatchObject({ code: 'UNSURE_COLUMNS' })

    const { sheet } = unsure.sheets[0] ?? { sheet: '' }
    const sure = await preview(desk, file, [{ sheet, index: 0, field: 'name' }, { sheet, index: 1, field: 'idNumber' }, { sheet, index: 2, field: 'phone' }])
    expect(sure.sheets).toMatchObject([{ sure: true }])
    expect((await apply(desk, sure.token)).added).toBeGreaterThanOrEqual(3)
  })
})

describe('the report', () => {
  it('names row, column and cause, never a person, and is kept with the import', async () => {
    const { desk } = await openReadyStation()
    const seen = await preview(desk, csv(`,${WOMAN},13800001234,顶墩社区,`, '林一,3.5E+17,,,', '陈秀英,,,,'))
    const { importId } = await apply(desk, seen.token)

    expect(seen.issues).toEqual([
      { sheet: '表格', row: 2, column: '姓名', cause: 'no-name' },
      { sheet: '表格', row: 3, column: '身份证号', cause: 'lost-digits' },
      { sheet: '表格', row: 4, column: '身份证号', cause: 'no-id' },
    ])
    expect(await desk.residents.importReport({ importId })).toEqual({ issues: seen.issues, moreIssues: 0 })
  })

  it('leaves no name in the journal', async () => {
    const { desk, station } = await openReadyStation()
    await importFile(desk, csv(`陈秀英,${WOMAN},13800001234,顶墩社区,`, '林一,,,,'))

    const journal = JSON.stringify(station.parts.store.raw.prepare('SELECT * FROM journal').all())
    for (const word of ['陈秀英', WOMAN, '13800001234', '顶墩', '林一']) expect(journal).not.toContain(word)
  })
})
