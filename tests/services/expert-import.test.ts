import { readFileSync } from 'node:fs'
import path from 'node:path'
import { safe } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { MONDAY_9_00, openReadyStation } from '../support/station.ts'
import { createExpertImport } from '../../electron/station/consultations/expert-import.ts'
import type { Store } from '../../electron/station/store/transaction.ts'

const intake = (name: string): Buffer => readFileSync(path.resolve(import.meta.dirname, '../intake', name))
const sample = intake('experts.xlsx').toString('base64')
const HEADER = '姓名,工作单位及职务,专业特长,联系电话,可服务时间,每次接待人数'
const LAWYER = '郑国,某律师事务所律师,法律咨询、劳动争议,15065320266,双周四 14:30—17:00,6'
const DOCTOR = '黄珍,卫生院医师,全科义诊,18647044239,随时可约,不限'
const fileOf = (...rows: string[]): string => Buffer.from([HEADER, ...rows].join('\n')).toString('base64')

describe('the roster of experts', () => {
  it('is shown row by row without a phone, and nothing is written', async () => {
    const { desk } = await openReadyStation()

    const preview = await desk.consultations.previewExperts({ file: sample })

    expect(preview).toMatchObject({ rows: 120, added: 120, known: 0, issues: [] })
    expect(preview.people).toHaveLength(120)
    expect(preview.people[3]).toEqual({
      sheet: '能人库', row: 6, name: '郑宇', unit: '福建某律师事务所主治医师', speciality: '婚姻家庭调解', category: 'mediation', availability: '周一至周五 8:30-12:00，节假日除外', perVisit: 6, outcome: 'new',
    })
    expect(await desk.consultations.experts()).toEqual([])
  })

  it('shows what is understood of each wording with its next days, and leaves 随时可约 to a person', async () => {
    const { desk } = await openReadyStation()

    const { wordings } = await desk.consultations.previewExperts({ file: sample })

    expect(wordings).toHaveLength(10)
    expect(wordings.find(({ availability }) => availability === '双周四 14:30—17:00')).toMatchObject({
      count: 12, said: '双数周（全年第2、4、6…周）周四 14:30–17:00', cause: null, next: [{ on: '2026-12-10' }, { on: '2026-12-24' }, { on: '2027-01-14' }],
    })
    expect(wordings.filter(({ rules }) => rules === null)).toMatchObject([{ availability: '随时可约', count: 12, cause: 'words', words: '随时可约' }])
  })

  it('gives times only to those whose times were confirmed', async () => {
    const { desk } = await openReadyStation()
    const file = fileOf(LAWYER, DOCTOR)
    const { wordings } = await desk.consultations.previewExperts({ file })
    const rules = wordings.find(({ availability }) => availability.startsWith('双周四'))?.rules ?? []

    expect(await desk.consultations.importExperts({ file, confirmed: [{ sheet: (await desk.consultations.previewExperts({ file })).people[0]?.sheet ?? '', row: 2, rules }] })).toEqual({ added: 2, known: 0, confirmed: 1 })

    expect((await desk.consultations.experts()).map(({ name, said }) => [name, said])).toEqual([['郑国', '双数周（全年第2、4、6…周）周四 14:30–17:00'], ['黄珍', '']])
  })

  it('joins the pool, each with the words of the office', async () => {
    const { desk } = await openReadyStation()

    expect(await desk.consultations.importExperts({ file: fileOf(LAWYER, DOCTOR) })).toEqual({ added: 2, known: 0, confirmed: 0 })

    expect(await desk.consultations.experts()).toMatchObject([
      { name: '郑国', unit: '某律师事务所律师', speciality: '法律咨询、劳动争议', category: 'legal', maskedPhone: '150****0266', availability: '双周四 14:30—17:00', perVisit: 6, active: true },
      { name: '黄珍', unit: '卫生院医师', speciality: '全科义诊', category: 'medical', maskedPhone: '186****4239', availability: '随时可约', perVisit: null, active: true },
    ])
  })

  it('adds nothing when it comes a second time, also not to the journal', async () => {
    const { desk } = await openReadyStation()
    await desk.consultations.importExperts({ file: sample })
    const before = await desk.setup.journal({ limit: 100 })

    expect(await desk.consultations.importExperts({ file: sample })).toEqual({ added: 0, known: 120, confirmed: 0 })

    expect(await desk.consultations.experts()).toHaveLength(120)
    expect(await desk.setup.journal({ limit: 100 })).toEqual(before)
  })

  it('knows whoever the desk has typed before and changes nothing of theirs', async () => {
    const { desk } = await openReadyStation()
    const typed = await desk.consultations.addExpert({ name: '郑国', category: 'mediation', speciality: '家事', unit: '', phone: '150 6532 0266' })

    expect(await desk.consultations.previewExperts({ file: fileOf(LAWYER, DOCTOR, DOCTOR) })).toMatchObject({ rows: 3, added: 1, known: 1, people: [{ outcome: 'known' }, { outcome: 'new' }, { outcome: 'repeated' }] })
    expect(await desk.consultations.importExperts({ file: fileOf(LAWYER, DOCTOR, DOCTOR) })).toEqual({ added: 1, known: 1, confirmed: 0 })

    expect(await desk.consultations.experts()).toMatchObject([typed, { name: '黄珍' }])
  })

  it('takes over what can be read of a row and leaves out a row without a name', async () => {
    const { desk } = await openReadyStation()
    const file = fileOf('郑国,,,找居委会,,看情况', ',卫生院医师,全科义诊,18647044239,随时可约,不限')

    const { issues } = await desk.consultations.previewExperts({ file })

    expect(issues.map(({ row, column, cause }) => [row, column, cause])).toEqual([
      [2, '专业特长', 'no-speciality'], [2, '联系电话', 'phone-unreadable'], [2, '每次接待人数', 'per-visit-unreadable'], [3, '姓名', 'no-name'],
    ])
    expect(await desk.consultations.importExperts({ file })).toEqual({ added: 1, known: 0, confirmed: 0 })
    expect(await desk.consultations.experts()).toMatchObject([{ name: '郑国', speciality: '', category: 'other', maskedPhone: '' }])
  })

  it('writes one journal row with counts and ids, and seals the rest', async () => {
    const { desk, station, lead } = await openReadyStation()

    await desk.consultations.importExperts({ file: fileOf(LAWYER, DOCTOR) })

    const ids = (await desk.consultations.experts()).map(({ id }) => id)
    const rows = station.parts.store.raw.prepare<[], { actor: string; action: string; data: string }>("SELECT actor, action, data FROM journal WHERE subject = 'expert'").all()
    expect(rows.map(({ data, ...row }) => ({ ...row, data: JSON.parse(data) as unknown }))).toEqual([
      { actor: lead.id, action: 'imported', data: { rows: 2, added: 2, known: 0, confirmed: 0, experts: ids, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string } },
    ])
    const stored = station.parts.store.raw.prepare<[], Record<string, unknown>>('SELECT * FROM expert').all()
    for (const word of ['郑国', '律师事务所', '15065320266', '双周四']) {
      expect(stored.some((row) => Object.values(row).some((value) => (Buffer.isBuffer(value) ? value : Buffer.from(String(value))).includes(word)))).toBe(false)
    }
  })

  it('asks the store once however long the file is', async () => {
    const { station } = await openReadyStation()
    const { parts } = station
    const asked: string[] = []
    const store: Store = {
      ...parts.store,
      write: (act, work) => parts.store.write(act, (writer) => work({
        ...writer,
        all(query) {
          asked.push(query.compile().sql)
          return writer.all(query)
        },
      })),
    }

    await createExpertImport({ ...parts, store }, station.consultations.understandings).apply({ at: MONDAY_9_00, actor: 'cli', screen: 'cli' }, { file: sample, confirmed: [] })

    expect(asked).toEqual(['select * from "expert" order by "id"'])
  })

  it('takes an expert who came by file on duty like any other', async () => {
    const { desk } = await openReadyStation()
    await desk.consultations.importExperts({ file: fileOf(LAWYER) })
    const [expert] = await desk.consultations.experts()
    const [room] = await desk.scheduling.rooms()

    const session = await desk.consultations.plan({ expertId: expert?.id ?? '', roomId: room?.id ?? '', startsAt: MONDAY_9_00 + 3_600_000, endsAt: MONDAY_9_00 + 7_200_000, places: 6 })

    expect(session).toMatchObject({ expertName: '郑国', category: 'legal', places: 6 })
  })
})

describe('a file that holds no experts', () => {
  it.each([
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'NOT_A_TABLE'],
    ['an empty file', Buffer.alloc(0), 'EMPTY_FILE'],
    ['half a workbook', intake('experts.xlsx').subarray(0, 4000), 'DAMAGED'],
    ['a workbook with a password', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512), Buffer.from('EncryptedPackage', 'utf16le')]), 'ENCRYPTED'],
    ['a roster of residents', intake('roster-xialin-gb18030.csv'), 'NO_EXPERTS'],
    ['a plan of activities', intake('activities-2026-12.xlsx'), 'NO_EXPERTS'],
    ['a header with nobody below', Buffer.from(`${HEADER}\n合计,,,,,0\n`), 'NO_EXPERTS'],
    ['two lists side by side', Buffer.from('姓名,特长,姓名,特长\n郑国,书法,王五,维修\n'), 'UNSURE_HEADER'],
  ])('is refused and changes nothing: %s', async (_, bytes, code) => {
    const { desk } = await openReadyStation()
    const file = bytes.toString('base64')

    expect((await safe(desk.consultations.previewExperts({ file }))).error).toMatchObject({ code: 'BAD_FILE', data: { code } })
    expect((await safe(desk.consultations.importExperts({ file }))).error).toMatchObject({ code: 'BAD_FILE', data: { code } })
    expect(await desk.consultations.experts()).toEqual([])
  })
})
