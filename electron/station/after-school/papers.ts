import { Refusal } from '../../../shared/contract/errors.ts'
import { fillTemplate } from '../../../shared/domain/activities/print-template.ts'
import { takesPlace } from '../../../shared/domain/after-school/enrolment-state.ts'
import { addDays, weekdayOf, type CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import { maskPhone } from '../../../shared/domain/values/phone.ts'
import { enrolmentStateLabels, stayStateLabels } from '../../../shared/text/after-school.ts'
import { timeText } from '../../../shared/text/time.ts'
import type { Parts } from '../parts.ts'
import { fillChildTable, writeChildTable, type ChildTable } from './child-table.ts'
import { viewDay } from './day-view.ts'
import { findEnrolment, listEnrolments } from './enrolment-repository.ts'
import type { People } from './people.ts'
import { findTerm, type StoredTerm } from './term-repository.ts'

const ROSTER = [['序号', 5], ['编号', 11], ['姓名', 9], ['学校年级', 14], ['监护人', 20], ['授权接送人', 21], ['自行离开', 6], ['同意书到期', 9], ['状态', 5]] as const
const DAY = [['序号', 5], ['日期', 8], ['姓名', 10], ['到达', 8], ['到达签字', 13], ['离开', 8], ['接送人', 15], ['接送人签字', 13], ['状态', 8], ['备注', 12]] as const
const BLANK = '　　　　　　'
const FEET = '带班人签字：＿＿＿＿＿＿＿＿　　　　负责人签字：＿＿＿＿＿＿＿＿　　　　日期：＿＿＿＿年＿＿月＿＿日'

type Letter = 'safety' | 'consent'
const LETTERS: Readonly<Record<Letter, string>> = { safety: '安全责任书', consent: '家长知情同意书' }

/** The room's papers: 花名册, 签到签退表 and the two letters a family signs. File names name nobody. */
export function createPapers({ store, sealer, resources, pdf }: Pick<Parts, 'store' | 'sealer' | 'resources' | 'pdf'>, people: Pick<People, 'nameOf'>, stationName: () => string) {
  const termOf = (id: string): StoredTerm => store.read((reader) => findTerm(reader, id)) ?? missing('childTerm')
  const table = (title: string, facts: string, columns: ChildTable['columns'], lines: ChildTable['lines']): ChildTable => ({ title: `${stationName()}${title}`, facts, columns, lines, feet: FEET })

  function roster(term: StoredTerm): ChildTable {
    const all = store.read((reader) => listEnrolments(reader, sealer, term.id)).filter(({ state }) => takesPlace(state))
    const names = people.nameOf(all.map(({ residentId }) => residentId))
    return table('四点半学堂花名册', `学期：${term.name}（${term.fromOn} 至 ${term.toOn}）　在册 ${all.length} 人`, ROSTER, all.map(({ residentId, number, details, mayLeaveAlone, consent, state }, index) => [
      index + 1, number, names.get(residentId)?.name ?? '', `${details.school} ${details.grade}`.trim(), details.guardians.map(adultText).join('；'), details.collectors.map(adultText).join('；'),
      mayLeaveAlone ? '可以' : '不可以', consent?.until ?? '', enrolmentStateLabels[state],
    ]))
  }

  /** A day that was never opened prints everybody who has a place, to be written in by hand. */
  function daySheet(term: StoredTerm, days: readonly CalendarDate[]): ChildTable {
    const lines = days.flatMap((on) => linesOf(term, on))
    return table('四点半学堂签到签退表', `学期：${term.name}　日期：${days[0] ?? ''}${days.length > 1 ? ` 至 ${days.at(-1) ?? ''}` : ''}　时间：${term.starts}–${term.ends}`, DAY, lines.map((line, index) => [index + 1, ...line]))
  }

  function linesOf(term: StoredTerm, on: CalendarDate): readonly (readonly string[])[] {
    const day = store.read((reader) => viewDay(reader, sealer, people, term, on, false))
    const date = on.slice(5)
    if (day.state !== 'none') return day.stays.map(({ name, arrivedAt, leftAt, taker, state, note }) => [date, name, clockText(arrivedAt), '', clockText(leftAt), taker, '', stayStateLabels[state], note])
    const expected = store.read((reader) => listEnrolments(reader, sealer, term.id)).filter(({ state }) => state === 'enrolled')
    const names = people.nameOf(expected.map(({ residentId }) => residentId))
    return expected.map(({ residentId }) => [date, names.get(residentId)?.name ?? '', '', '', '', '', '', '', ''])
  }

  function letter(kind: Letter, term: StoredTerm, enrolmentId: string | null): string {
    const child = enrolmentId === null ? null : store.read((reader) => findEnrolment(reader, sealer, enrolmentId)) ?? missing('child')
    const name = child && people.nameOf([child.residentId]).get(child.residentId)?.name
    const filled = (text: string | undefined): string => (text === undefined || text === '' ? BLANK : text)
    const values = {
      station: stationName(), child: filled(name ?? undefined), school: filled(child ? `${child.details.school} ${child.details.grade}`.trim() : undefined), number: filled(child?.number),
      term: `${term.name}（${term.fromOn} 至 ${term.toOn}）`, hours: `${term.starts}–${term.ends}`, collectors: filled(child?.details.collectors.map(({ name: who, relation }) => `${who}（${relation}）`).join('、')),
      guardians: filled(child?.details.guardians.map(({ name: who, relation }) => `${who}（${relation}）`).join('、')), alone: child ? (child.mayLeaveAlone ? '允许' : '不允许') : '□ 允许　□ 不允许',
      health: filled(child?.details.health), until: filled(child?.consent?.until ?? term.toOn),
    }
    return fillTemplate(resources.text(`print/child-${kind}.html`), values)
  }

  /** Throws `NO_PRINTER` where the host cannot print. */
  async function printed(html: string, fileName: string): Promise<{ pdf: string; fileName: string }> {
    const bytes = await pdf(html).catch(() => {
      throw new Refusal('NO_PRINTER', {})
    })
    return { pdf: Buffer.from(bytes).toString('base64'), fileName: `${fileName}.pdf` }
  }
  const printTable = (made: ChildTable, fileName: string) => printed(fillChildTable(resources.text('print/child-table.html'), made), fileName)
  const workbook = async (made: ChildTable, sheetName: string, fileName: string): Promise<{ xlsx: string; fileName: string }> => ({ xlsx: Buffer.from(await writeChildTable(made, sheetName)).toString('base64'), fileName: `${fileName}.xlsx` })

  return {
    rosterPdf: (termId: string) => printTable(roster(termOf(termId)), '四点半学堂花名册'),
    rosterXlsx: (termId: string) => workbook(roster(termOf(termId)), '花名册', '四点半学堂花名册'),
    daySheetPdf: ({ termId, on, span }: { readonly termId: string; readonly on: CalendarDate; readonly span: 'day' | 'week' }) => {
      const term = termOf(termId)
      return printTable(daySheet(term, span === 'day' ? [on] : weekOf(term, on)), `四点半学堂签到签退表_${on}`)
    },
    dayXlsx: ({ termId, on }: { readonly termId: string; readonly on: CalendarDate }) => workbook(daySheet(termOf(termId), [on]), '签到签退', `四点半学堂签到签退表_${on}`),
    letterPdf: ({ letter: kind, termId, enrolmentId }: { readonly letter: Letter; readonly termId: string; readonly enrolmentId: string | null }) => printed(letter(kind, termOf(termId), enrolmentId), `四点半学堂${LETTERS[kind]}`),
  }
}

/** The days of a week on which the term usually meets. */
function weekOf({ weekdays }: StoredTerm, on: CalendarDate): readonly CalendarDate[] {
  const monday = addDays(on, 1 - weekdayOf(on))
  return weekdays.toSorted((one, other) => one - other).map((weekday) => addDays(monday, weekday - 1))
}

const adultText = ({ name, relation, phone }: { readonly name: string; readonly relation: string; readonly phone: string }): string => `${name}（${relation}）${maskPhone(phone)}`
const clockText = (at: number | null): string => (at === null ? '' : timeText(at))

function missing(what: string): never {
  throw new Refusal('NOT_FOUND', { what })
}
