import type { Attendance } from '../../../shared/contract/attendance.ts'
import { Refusal } from '../../../shared/contract/errors.ts'
import { fillSignInSheet } from '../../../shared/domain/activities/sign-in-sheet.ts'
import { dateOf } from '../../../shared/domain/values/instant.ts'
import type { Calendar } from '../calendar/service.ts'
import type { Exchange } from '../exchange/service.ts'
import type { Parts } from '../parts.ts'
import type { Residents } from '../residents/service.ts'
import type { Scheduling } from '../scheduling/service.ts'
import { createAttendances } from './attendances.ts'
import { createActivityRecords } from './activity-records.ts'
import { createHelpers } from './helpers.ts'
import { createPaper } from './paper.ts'
import { createPlanImport } from './plan-import.ts'
import { createRegistrationLine } from './registration-line.ts'
import { createRegistrationRules } from './registration-rules.ts'
import { createRegistrations } from './registrations.ts'
import { createSessions } from './sessions.ts'

export type Activities = ReturnType<typeof createActivities>

interface Others {
  readonly residents: Pick<Residents, 'nameOf' | 'exists' | 'canonicalId' | 'everyIdOf' | 'summariesOf'>
  readonly scheduling: Scheduling
  readonly calendar: Pick<Calendar, 'openFrom'>
  /** Names of the talent pool by id. */
  readonly expertNames: () => ReadonlyMap<string, string>
  readonly exchange: Pick<Exchange, 'isExported'>
  /** The name printed on the sheet. */
  readonly stationName: () => string
}

/** Activities, who is expected and who was there, their paper, and the office plan they come from. */
export function createActivities(parts: Parts, { residents, scheduling, calendar, expertNames, exchange, stationName }: Others) {
  const line = createRegistrationLine(parts, { calendar, calls: scheduling.calls })
  const sessions = createSessions(parts, { scheduling, line, isExpert: (id) => expertNames().has(id) })
  const attendances = createAttendances(parts, { people: residents, sessions })
  const paper = createPaper(parts, { attendances, sessions, isExported: exchange.isExported })
  const helpers = createHelpers(parts, residents)
  const registrations = createRegistrations(parts, { people: residents, slips: scheduling.slips, calls: scheduling.calls, line })
  const plans = createPlanImport(parts, { sessions, scheduling })

  /** The sign-in sheet: who came in the order of coming, then who registered and is still awaited. */
  function sheet(sessionId: string): { html: string; title: string } {
    const session = sessions.get(sessionId)
    const came = new Map<string, Attendance>()
    for (const one of attendances.list(sessionId)) {
      const id = residents.canonicalId(one.residentId)
      came.set(id, came.get(id) ?? one)
    }
    const ids = [...came.keys(), ...registrations.idsOf(sessionId).filter((id) => !came.has(id))]
    const people = new Map(residents.summariesOf(ids).map((person) => [person.id, person]))
    const lines = ids.map((id) => {
      const { name = '', sex = null, age = null, address = '', maskedPhone = '' } = people.get(id) ?? {}
      const { at = null, proxyName = null, late = false, role = 'participant' } = came.get(id) ?? {}
      return { name, sex, age, address, maskedPhone, at, remark: { proxyName, late, helper: role === 'staff' } }
    })
    const html = fillSignInSheet(parts.resources.text('print/sign-in-sheet.html'), { ...session, stationName: stationName() }, lines)
    return { html, title: `${session.title} 签到表` }
  }

  return {
    sessions,
    records: createActivityRecords(parts),
    line,
    registrationRules: createRegistrationRules(parts),
    expertNames,
    previewDates: scheduling.previewDates,
    attendances,
    paper,
    helpers,
    registrations,
    plans,
    sheet,
    /** The sheet as a PDF, named by number and day. Throws `NO_PRINTER` where the host cannot print. */
    async sheetPdf(sessionId: string): Promise<{ pdf: string; fileName: string }> {
      const { number, startsAt } = sessions.get(sessionId)
      const pdf = await parts.pdf(sheet(sessionId).html).catch(() => {
        throw new Refusal('NO_PRINTER', {})
      })
      return { pdf: Buffer.from(pdf).toString('base64'), fileName: `签到表_${number}_${dateOf(startsAt)}.pdf` }
    },
  }
}
