import { mkdirSync, readdirSync, renameSync } from 'node:fs'
import path from 'node:path'
import { safe } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { openStation, WrongKey } from '../../electron/station/station.ts'
import { DATABASE_FILE } from '../../electron/station/store/database-file.ts'
import { PUTIAN_HOURS } from '../../shared/domain/calendar/putian-hours.ts'
import { readRecoveryKey } from '../../shared/domain/setup/recovery-key.ts'
import { LEAD, MONDAY_9_00, openReadyStation, openTestStation, resourcesFolder, seededBytes, temporaryFolder, TEST_KEY } from '../support/station.ts'

const DAY = 86_400_000
const AGE_RECIPIENT = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p'

const wizard = (part: object = {}) => ({
  station: { code: '350302001005', name: '龙桥社区党群服务中心', level: 'community' as const, streetName: '龙桥街道' },
  rooms: [{ name: '多功能厅', capacity: 80 }], hours: PUTIAN_HOURS.map((row) => ({ ...row, weekdays: [...row.weekdays] })), lead: LEAD, ...part,
})

describe('first run', () => {
  it('takes the suggested uses of a room over, in a smaller room for as many as it seats', async () => {
    const cli = openTestStation().client('cli')
    const [hall] = await cli.scheduling.suggestedRooms()

    await cli.setup.complete(wizard({ rooms: [{ ...hall, capacity: 40 }] }))

    const [made] = await cli.scheduling.rooms()
    expect(made?.modes.map(({ name, capacity }) => `${name} ${capacity}`)).toEqual(['讲座 40', '会议 40', '排练 30'])
  })

  it('sets the station up with rooms, hours, a lead and a recovery key that is the data key', async () => {
    const station = openTestStation()
    const cli = station.client('cli')
    expect((await cli.setup.status()).station).toBeNull()

    const { recoveryKey } = await cli.setup.complete(wizard({ districtKey: `# 城厢区\n${AGE_RECIPIENT}\n` }))

    expect(readRecoveryKey(recoveryKey)).toEqual(TEST_KEY)
    expect((await cli.setup.status()).station).toEqual({ ...wizard().station, setUpAt: MONDAY_9_00 })
    expect(await cli.scheduling.rooms()).toMatchObject([{ name: '多功能厅', capacity: 80, position: 0, active: true }])
    expect(await cli.staff.list()).toMatchObject([{ name: LEAD.name, role: 'lead', active: true }])
    expect((await cli.exchange.status()).recipient).toBe(AGE_RECIPIENT)
    expect((await cli.setup.journal({ limit: 50 })).map((row) => row.actor)).toEqual(expect.arrayContaining(['setup']))
  })

  it('offers the communities of the district', async () => {
    const directory = await openTestStation().client('desk').setup.directory()

    expect(directory).toHaveLength(122)
    expect(directory).toContainEqual({ code: '350302001005', name: '龙桥社区', kind: 'community', streetName: '龙桥街道', districtName: '城厢区' })
  })

  it.each([
    ['a weak PIN', { lead: { name: '林站长', pin: '1234' } }, 'WEAK_PIN'],
    ['a secret key in place of the public one', { districtKey: `AGE-SECRET-KEY-1${'Q'.repeat(58)}` }, 'BAD_DISTRICT_KEY'],
    ['a file that holds no key', { districtKey: 'hello' }, 'BAD_DISTRICT_KEY'],
    ['two rooms of one name', { rooms: [{ name: '会议室', capacity: 9 }, { name: '会议室', capacity: 8 }] }, 'NAME_TAKEN'],
  ])('refuses %s and keeps nothing of the rest', async (_, part, code) => {
    const station = openTestStation()
    const cli = station.client('cli')

    expect((await safe(cli.setup.complete(wizard(part)))).error).toMatchObject({ code })

    expect((await cli.setup.status()).station).toBeNull()
    expect(await cli.scheduling.rooms()).toEqual([])
    expect(await cli.setup.journal({ limit: 10 })).toEqual([])
  })

  it('happens once', async () => {
    const { cli } = await openReadyStation()

    expect((await safe(cli.setup.complete(wizard()))).error).toMatchObject({ code: 'ALREADY_SET_UP' })
  })
})

describe('a station later on', () => {
  it('refuses another data key and leaves the file alone', async () => {
    const folder = temporaryFolder()
    const { station } = await openReadyStation({ folder })
    station.close()
    const options = { dataFolder: folder, resourcesFolder, now: () => MONDAY_9_00, randomBytes: seededBytes(), pdf: () => Promise.reject(new Error('none')) }

    expect(() => openStation({ ...options, dataKey: new Uint8Array(32) })).toThrow(WrongKey)

    const again = openStation({ ...options, dataKey: TEST_KEY })
    expect(again.setup.doctor()).toMatchObject({ file: 'ok', brokenAt: null, mismatches: [] })
    again.close()
  })

  it('warns when the clock stands before the newest record', async () => {
    const clock = { now: MONDAY_9_00 }
    const { desk } = await openReadyStation({ clock })
    expect((await desk.setup.status()).clockBehind).toBe(false)

    clock.now -= 400 * DAY

    expect((await desk.setup.status()).clockBehind).toBe(true)
  })

  it('journals who looked at the recovery key', async () => {
    const { desk, lead } = await openReadyStation()

    const { recoveryKey } = await desk.setup.recoveryKey()

    expect(readRecoveryKey(recoveryKey)).toEqual(TEST_KEY)
    expect(await desk.setup.journal({ limit: 1 })).toMatchObject([{ actor: lead.id, subject: 'station', subjectId: 'recoveryKey', action: 'shown' }])
  })

  it('backs up into a whole file that opens as the same station', async () => {
    const { desk } = await openReadyStation()
    const folder = path.join(temporaryFolder(), '备份')
    mkdirSync(folder)

    const { file } = await desk.setup.backUp({ folder })

    expect(readdirSync(folder)).toEqual(['350302001005_2026-12-07_0900.db'])
    expect(path.dirname(file)).toBe(folder)
    renameSync(file, path.join(folder, DATABASE_FILE))
    const again = openTestStation({ folder, seed: 2 })
    expect(again.setup.station()).toEqual((await desk.setup.status()).station)
    expect(again.setup.doctor()).toMatchObject({ file: 'ok', brokenAt: null, mismatches: [] })
  })

  it.each(['/nowhere/at/all', 'relative', import.meta.filename])('refuses to back up into %s, which is no folder', async (folder) => {
    const { desk } = await openReadyStation()

    expect((await safe(desk.setup.backUp({ folder }))).error).toMatchObject({ code: 'BAD_FOLDER', data: { reason: 'missing' } })
    expect(await desk.setup.journal({ limit: 1 })).not.toMatchObject([{ action: 'backedUp' }])
  })

  it('tells every reader what changed', async () => {
    const { desk } = await openReadyStation()
    const changes = await desk.setup.changes()
    const first = changes.next()
    await Promise.resolve()

    await desk.staff.add({ name: '陈前台', role: 'desk', pin: '4711' })

    expect((await first).value).toEqual({ topics: ['staff'] })
    await changes.return(undefined)
  })

  it.each([
    ['a sign-in removed', 'DELETE FROM attendance WHERE rowid = 1', 'attendance', 2, 1],
    ['a sign-in given to somebody else', 'UPDATE attendance SET resident_id = (SELECT resident_id FROM booking) WHERE rowid = 1', 'attendance', 2, 1],
    ['a sign-in brought back that had been annulled', "UPDATE attendance SET state = 'present'", 'attendance', 2, 1],
    ['a sign-in nobody made', "INSERT INTO attendance (id, session_id, resident_id, at, via, state, written_at) SELECT id || 'X', session_id, (SELECT resident_id FROM booking), at, via, 'annulled', at FROM attendance WHERE rowid = 1", 'attendance', 2, 3],
    ['a booking that was cancelled and now counts', "UPDATE booking SET state = 'completed'", 'booking', 1, 0],
    ['heads added to a booking', 'UPDATE booking SET heads_actual = 80', 'booking', 1, 0],
    ['heads counted up', 'UPDATE head_count SET heads = 90', 'headCount', 1, 0],
  ])('finds %s behind the journal\'s back', async (_, tampering, what, journal, tables) => {
    const { station, desk } = await openReadyStation()
    await liveThrough(desk)
    expect(await desk.setup.doctor()).toMatchObject({ mismatches: [], brokenAt: null, brokenSeals: 0 })

    station.parts.store.raw.exec(tampering)

    expect((await desk.setup.doctor()).mismatches).toEqual([{ what, journal, tables }])
  })
})

/** Two sign-ins of which one is annulled, heads counted, and a booking that is cancelled. */
async function liveThrough(desk: Awaited<ReturnType<typeof openReadyStation>>['desk']): Promise<void> {
  const [one, other, third] = [await desk.residents.register({ name: '王秀英', phones: [] }), await desk.residents.register({ name: '林建国', phones: [] }), await desk.residents.register({ name: '陈梅', phones: [] })]
  const [session] = await desk.activities.create({ title: '讲座', kind: 'training', organiser: '', sessions: [{ startsAt: MONDAY_9_00, endsAt: MONDAY_9_00 + 3_600_000, roomId: null, place: '广场', capacity: null, listed: false }] })
  const [room] = await desk.scheduling.rooms()
  if (!session || !room) throw new Error('no session, no room')
  await desk.activities.open({ sessionId: session.id, version: session.version })
  await desk.activities.signIn({ sessionId: session.id, residentId: one.id })
  const wrong = await desk.activities.signIn({ sessionId: session.id, residentId: other.id })
  if ('attendanceId' in wrong) await desk.activities.annul({ attendanceId: wrong.attendanceId, reason: 'wrongPerson' })
  await desk.activities.countHeads({ sessionId: session.id, heads: 9 })
  const { booking } = await desk.scheduling.book({ roomId: room.id, startsAt: MONDAY_9_00 + 3_600_000, endsAt: MONDAY_9_00 + 7_200_000, residentId: third.id, purpose: '排练', headsExpected: 5 })
  await desk.scheduling.cancel({ bookingId: booking.id, version: booking.version, by: 'applicant' })
}
