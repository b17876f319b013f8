import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { safe } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import type { Station } from '../../electron/station/station.ts'
import { openReadyStation, openTestStation, temporaryFolder } from '../support/station.ts'

const CHEN = { name: '陈秀英', phones: ['138 0000 1234'], address: '霞林街道顶墩社区 3 号楼 502' }
/** Made up, with right check characters. */
const WOMAN_1990 = '350302199003074526'
const MAN_1985 = '350302198512121233'

/** The number with its last digit set right. */
function checked(first17: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, at) => total + weight * Number(first17[at]), 0)
  return first17 + '10X98765432'.charAt(sum % 11)
}
const WOMAN = checked(WOMAN_1990.slice(0, 17))
const MAN = checked(MAN_1985.slice(0, 17))

describe('registering', () => {
  it('keeps what was typed, masks it, and reads sex and birth from the id number', async () => {
    const { desk } = await openReadyStation()

    const record = await desk.residents.register({ ...CHEN, idNumber: WOMAN })

    expect(record).toMatchObject({
      name: '陈秀英', sex: 'female', age: 36, birthOn: '1990-03-07', address: '霞林街道顶墩社区 3 号楼 502',
      maskedPhone: '138****1234', maskedPhones: ['138****1234'], maskedId: `350***********${WOMAN.slice(-4)}`, version: 1, merged: [], sharesPhoneWith: 0,
    })
    expect(await desk.residents.get({ residentId: record.id })).toEqual(record)
    expect(await desk.residents.count()).toEqual({ count: 1 })
  })

  it.each(['cxy', 'chenxiuying', '秀英', '1234', '顶墩 秀英', WOMAN.slice(-4)])('finds the person by %s', async (query) => {
    const { desk } = await openReadyStation()
    const { id } = await desk.residents.register({ ...CHEN, idNumber: WOMAN })
    await desk.residents.register({ name: '林建国', phones: ['13911112222'] })

    expect((await desk.residents.search({ query, limit: 10 })).map((one) => one.id)).toEqual([id])
  })

  it.each([
    ['350302199003074520', 'bad-checksum'],
    ['3.50302E+17', 'lost-digits'],
    ['E12345678', 'other'],
    ['没带', 'bad-checksum'],
  ])('refuses %s as an id number and says why', async (idNumber, reason) => {
    const { desk } = await openReadyStation()

    const { error } = await safe(desk.residents.register({ ...CHEN, idNumber }))

    expect(error).toMatchObject({ code: 'BAD_ID_NUMBER', data: { reason } })
  })

  it('names the masked holder of a number that is taken, also when it was merged into another record', async () => {
    const { desk } = await openReadyStation()
    const keep = await desk.residents.register({ ...CHEN, idNumber: MAN })
    const other = await desk.residents.register({ ...CHEN, idNumber: WOMAN })
    await desk.residents.merge({ keepId: keep.id, otherId: other.id })

    for (const idNumber of [MAN, WOMAN]) {
      const { error } = await safe(desk.residents.register({ name: '别人', phones: [], idNumber }))
      expect(error).toMatchObject({ code: 'ID_NUMBER_TAKEN', data: { residentId: keep.id, maskedName: '陈*英' } })
    }
  })

  it('refuses a name that is none', async () => {
    const { desk } = await openReadyStation()

    expect((await safe(desk.residents.register({ name: '---', phones: [] }))).error).toMatchObject({ code: 'BAD_NAME' })
  })

  it('counts the others with the same phone', async () => {
    const { desk } = await openReadyStation()
    const mother = await desk.residents.register(CHEN)
    await desk.residents.register({ name: '陈小宝', phones: ['13800001234', '13800001234'] })
    await desk.residents.register({ name: '路人', phones: ['0594-13800001234'] })

    expect(await desk.residents.get({ residentId: mother.id })).toMatchObject({ sharesPhoneWith: 1 })
  })
})

describe('revealing', () => {
  it('shows the numbers and journals who asked and why, without them', async () => {
    const { desk, lead } = await openReadyStation()
    const { id } = await desk.residents.register({ ...CHEN, idNumber: WOMAN })

    const shown = await desk.residents.reveal({ residentId: id, why: 'contact' })

    expect(shown).toEqual({ idNumber: WOMAN, otherDocument: null, phones: ['13800001234'] })
    const [row] = await desk.setup.journal({ limit: 1 })
    expect(row).toMatchObject({ actor: lead.id, subject: 'resident', subjectId: id, action: 'revealed', data: '{"why":"contact"}' })
  })

  it('is not for the command line', async () => {
    const { desk, cli } = await openReadyStation()
    const { id } = await desk.residents.register(CHEN)

    expect((await safe(cli.residents.reveal({ residentId: id, why: 'other' }))).error).toMatchObject({ code: 'NOT_ALLOWED' })
  })
})

describe('editing', () => {
  it('changes the given fields, clears with null, and finds the person anew', async () => {
    const { desk } = await openReadyStation()
    const { id, version } = await desk.residents.register({ ...CHEN, idNumber: WOMAN, note: '行动不便' })

    const edited = await desk.residents.edit({ residentId: id, version, changes: { name: '单秀英', note: null, phones: ['13911112222'] } })

    expect(edited).toMatchObject({ name: '单秀英', note: '', maskedPhone: '139****2222', maskedId: `350***********${WOMAN.slice(-4)}`, version: 2 })
    expect((await desk.residents.search({ query: 'sxy', limit: 5 })).map((one) => one.id)).toEqual([id])
    expect(await desk.residents.search({ query: 'cxy', limit: 5 })).toEqual([])
    expect(await desk.residents.search({ query: '1234', limit: 5 })).toEqual([])
  })

  it('finds the person by a reading that staff typed', async () => {
    const { desk } = await openReadyStation()
    const { id, version } = await desk.residents.register({ name: '𠮷野', phones: [] })

    await desk.residents.edit({ residentId: id, version, changes: { reading: 'jí yě' } })

    expect((await desk.residents.search({ query: 'jiye', limit: 5 })).map((one) => one.name)).toEqual(['𠮷野'])
  })

  it('refuses an edit of what somebody else has changed', async () => {
    const { desk } = await openReadyStation()
    const { id, version } = await desk.residents.register(CHEN)
    await desk.residents.edit({ residentId: id, version, changes: { note: '甲' } })

    expect((await safe(desk.residents.edit({ residentId: id, version, changes: { note: '乙' } }))).error).toMatchObject({ code: 'STALE' })
  })

  it('writes nothing when nothing changes', async () => {
    const { desk } = await openReadyStation()
    const { id, version } = await desk.residents.register(CHEN)

    expect(await desk.residents.edit({ residentId: id, version, changes: { name: '陈 秀英' } })).toMatchObject({ version: 1 })
  })
})

describe('merging', () => {
  it('fills the gaps of the kept record and takes them out again', async () => {
    const { desk, station } = await openReadyStation()
    const keep = await desk.residents.register({ name: '陈秀英', phones: ['13800001234'] })
    const other = await desk.residents.register({ name: '陈秀英', phones: ['0594-2746201'], idNumber: WOMAN, address: '顶墩社区', grid: '二网格' })

    const merged = await desk.residents.merge({ keepId: keep.id, otherId: other.id })

    expect(merged).toMatchObject({ id: keep.id, address: '顶墩社区', grid: '二网格', birthOn: '1990-03-07', maskedPhones: ['138****1234', '0594-***6201'], merged: [{ residentId: other.id, name: '陈秀英' }] })
    expect(station.residents.canonicalId(other.id)).toBe(keep.id)
    expect(station.residents.nameOf([other.id]).get(other.id)).toEqual({ name: '陈秀英', maskedName: '陈*英', maskedPhone: '138****1234' })
    expect((await desk.residents.search({ query: '陈秀英', limit: 5 })).map((one) => one.id)).toEqual([keep.id])

    const apart = await desk.residents.undoMerge({ otherId: other.id })

    expect(apart).toEqual({ ...keep, version: 3 })
    expect(await desk.residents.get({ residentId: other.id })).toEqual({ ...other, version: 3 })
    expect(await desk.residents.search({ query: '陈秀英', limit: 5 })).toHaveLength(2)
  })

  it('keeps later edits of other details when it is undone, and refuses when a lent one was changed', async () => {
    const { desk } = await openReadyStation()
    const keep = await desk.residents.register({ name: '陈秀英', phones: [] })
    const other = await desk.residents.register({ name: '陈秀英', phones: [], address: '顶墩社区' })
    const merged = await desk.residents.merge({ keepId: keep.id, otherId: other.id })
    const noted = await desk.residents.edit({ residentId: keep.id, version: merged.version, changes: { note: '新' } })

    expect(await desk.residents.undoMerge({ otherId: other.id })).toMatchObject({ note: '新', address: '' })

    const again = await desk.residents.merge({ keepId: keep.id, otherId: other.id })
    await desk.residents.edit({ residentId: keep.id, version: again.version, changes: { address: '别处' } })
    expect((await safe(desk.residents.undoMerge({ otherId: other.id }))).error).toMatchObject({ code: 'CANNOT_UNDO', data: { reason: 'changed' } })
    expect(noted.version).toBe(3)
  })

  it('follows a chain of merges to its end, also after the station is opened again', async () => {
    const folder = temporaryFolder()
    const first = await openReadyStation({ folder })
    const [a, b, c] = await Promise.all(['甲', '乙', '丙'].map((name) => first.desk.residents.register({ name, phones: [] })))
    await first.desk.residents.merge({ keepId: b?.id ?? '', otherId: a?.id ?? '' })
    await first.desk.residents.merge({ keepId: c?.id ?? '', otherId: b?.id ?? '' })
    first.station.close()

    const { residents } = openTestStation({ folder, seed: 9 })

    expect(residents.canonicalId(a?.id ?? '')).toBe(c?.id)
    expect(new Set(residents.everyIdOf(a?.id ?? ''))).toEqual(new Set([a?.id, b?.id, c?.id]))
    expect(residents.count()).toBe(1)
  })

  it('refuses to merge a record with itself or with one that is gone', async () => {
    const { desk } = await openReadyStation()
    const { id } = await desk.residents.register(CHEN)

    expect((await safe(desk.residents.merge({ keepId: id, otherId: id }))).error).toMatchObject({ code: 'WRONG_STATE' })
    expect((await safe(desk.residents.merge({ keepId: id, otherId: '01ARZ3NDEKTSV4RRFFQ69G5FAV' }))).error).toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('taking a merge apart', () => {
  it('refuses where the kept record was given the number of the other since', async () => {
    const { desk } = await openReadyStation()
    const keep = await desk.residents.register({ ...CHEN, idNumber: WOMAN })
    const other = await desk.residents.register({ ...CHEN, idNumber: MAN })
    const { version } = await desk.residents.merge({ keepId: keep.id, otherId: other.id })
    await desk.residents.edit({ residentId: keep.id, version, changes: { idNumber: MAN } })

    expect((await safe(desk.residents.undoMerge({ otherId: other.id }))).error).toMatchObject({ code: 'CANNOT_UNDO', data: { reason: 'changed' } })
  })
})

describe('removing', () => {
  it('destroys the details of a person and of the records merged into it, and keeps them one person', async () => {
    const { desk, station } = await openReadyStation()
    const keep = await desk.residents.register({ ...CHEN, idNumber: WOMAN })
    const other = await desk.residents.register({ ...CHEN, idNumber: MAN })
    const { version } = await desk.residents.merge({ keepId: keep.id, otherId: other.id })

    await desk.residents.remove({ residentId: keep.id, version })

    const rows = station.parts.store.raw.prepare('SELECT state, sealed, id_hash, merge_undo, import_mark FROM resident').all()
    const gone = { state: 'deleted', sealed: null, id_hash: null, merge_undo: null, import_mark: null }
    expect(rows).toEqual([gone, gone])
    expect(await desk.residents.search({ query: '陈秀英', limit: 5 })).toEqual([])
    expect((await safe(desk.residents.get({ residentId: other.id }))).error).toMatchObject({ code: 'NOT_FOUND' })
    expect(station.residents.canonicalId(other.id)).toBe(keep.id)
    expect(station.residents.nameOf([keep.id, other.id]).size).toBe(0)
    expect(await desk.residents.register({ ...CHEN, idNumber: WOMAN })).toMatchObject({ version: 1 })
  })
})

describe('the files of the store', () => {
  const files = (folder: string) => Buffer.concat(readdirSync(folder).map((name) => readFileSync(path.join(folder, name))))
  const sealOf = ({ parts }: Station, id: string) => parts.store.raw.prepare<[string], { sealed: Buffer }>('SELECT sealed FROM resident WHERE id = ?').get(id)?.sealed ?? Buffer.alloc(0)

  it('hold nothing of a person once removed, neither the database nor its log', async () => {
    const folder = temporaryFolder()
    const { desk, station } = await openReadyStation({ folder })
    const { id, version } = await desk.residents.register(CHEN)
    const seal = sealOf(station, id)
    expect(files(folder).includes(seal)).toBe(true)

    await desk.residents.remove({ residentId: id, version })

    expect(seal.length).toBeGreaterThan(100)
    expect(files(folder).includes(seal)).toBe(false)
  })
})

describe('the people in memory', () => {
  it('leave no ghost when a transaction is rolled back', async () => {
    const { station } = await openReadyStation()
    const act = { at: station.parts.now(), actor: 'cli', screen: 'test' }

    expect(() => station.parts.store.write(act, (writer) => {
      station.residents.registerWithin(writer, CHEN)
      throw new Error('the booking was refused')
    })).toThrow('the booking was refused')

    expect(station.residents.count()).toBe(0)
    expect(station.residents.search('秀英', 5)).toEqual([])
  })

  it('answer other capabilities by initials and phone tail', async () => {
    const { desk, station } = await openReadyStation()
    const { id } = await desk.residents.register({ ...CHEN, idNumber: WOMAN })
    await desk.residents.register({ name: '陈秀英子', phones: [] })

    expect(station.residents.byInitials('CXY')).toEqual([id])
    expect(station.residents.byPhoneTail('1234')).toEqual([id])
    expect(station.residents.candidateFacts([id])).toEqual([{ id, phones: ['13800001234'], bornOn: '1990-03-07', idNumber: WOMAN }])
    expect([station.residents.exists(id), station.residents.exists('01ARZ3NDEKTSV4RRFFQ69G5FAV')]).toEqual([true, false])
  })

  it('leave out a record whose seal was broken, and open the rest', async () => {
    const folder = temporaryFolder()
    const { desk, station } = await openReadyStation({ folder })
    const { id } = await desk.residents.register(CHEN)
    await desk.residents.register({ name: '林建国', phones: [] })
    station.parts.store.raw.prepare('UPDATE resident SET sealed = zeroblob(60) WHERE id = ?').run(id)
    station.close()

    const { residents, setup } = openTestStation({ folder, seed: 5 })

    expect(residents.broken()).toEqual([id])
    expect(setup.doctor()).toMatchObject({ file: 'ok', brokenSeals: 1 })
    expect(residents.count()).toBe(1)
  })
})
