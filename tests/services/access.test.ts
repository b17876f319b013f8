import { safe } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { access, type Principal } from '../../shared/contract/access.ts'
import { contract } from '../../shared/contract/contract.ts'
import { openReadyStation } from '../support/station.ts'

const principals: readonly Principal[] = ['guest', 'auditor', 'desk', 'lead', 'kiosk', 'cli', 'shell']
const paths = Object.entries(contract).flatMap(([capability, calls]) => Object.keys(calls).map((call) => ({ capability, call })))
const allowedAt = (capability: string, call: string): readonly string[] => {
  const table: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = access
  return table[capability]?.[call] ?? []
}

type Call = (input: unknown) => Promise<unknown>

describe('the access table', () => {
  it('names exactly the procedures of the contract', () => {
    const named = Object.entries(access).flatMap(([capability, calls]) => Object.keys(calls).map((call) => ({ capability, call })))

    expect(named.toSorted(byName)).toEqual(paths.toSorted(byName))
  })

  it('lets an auditor only read', () => {
    const writes = paths.filter(({ capability, call }) => allowedAt(capability, call).includes('auditor') && !/^(status|directory|changes|journal|doctor|list|current|count|get|search|imports|importReport|slip|day|hours|defaultHours|openDays|workdays|closures|rooms|suggestedRooms|board|week|register|registerPdf|registerXlsx|bookingsXlsx|booking|bookings|choices|experts|expert|understand|contractVisits|rosterPdf|rosterXlsx|sessions|session|month|sheet|sheetPdf|sessionsOfMonth|freeStarts|leaves|planSheet|planSheetPdf|planSheetXlsx|registerSheet|registerSheetPdf|registerSheetXlsx|noticePhone|calls|packages|houseRules|bookingRecord|approvals|approvalsXlsx|unattended|overdue|overdueXlsx|callList|callCount|callListXlsx|takings|series|seriesRules|waitingList|waitingListXlsx|waitingRules|settings|registrationRules|terms|enrolments|lists|loans|loansXlsx|monthXlsx|suggestions|suggestionsXlsx|purposes|throughDoor|asked)$/.test(call))

    expect(writes.map(({ capability, call }) => `${capability}.${call}`)).toEqual(['staff.signIn', 'staff.signOut', 'staff.changePin'])
  })

  it('gives a kiosk its own calls, the clock and the changes, and nothing else', () => {
    const calls = paths.filter(({ capability, call }) => allowedAt(capability, call).includes('kiosk')).map(({ capability, call }) => `${capability}.${call}`)

    expect(calls.filter((call) => !call.startsWith('kiosk.'))).toEqual(['setup.status', 'setup.changes', 'calendar.day'])
  })

  it('leaves what settles the house to the lead', () => {
    const beyondDesk = paths.filter(({ capability, call }) => allowedAt(capability, call).includes('lead') && !allowedAt(capability, call).includes('desk'))

    expect(beyondDesk.map(({ capability, call }) => `${capability}.${call}`)).toEqual([
      'setup.recoveryKey', 'setup.journal', 'setup.doctor', 'setup.backUp', 'staff.add', 'staff.update', 'staff.resetPin', 'residents.remove',
      'calendar.previewClosure', 'calendar.addClosure', 'calendar.changeClosure', 'calendar.liftClosure', 'calendar.restoreClosure', 'calendar.setHours',
      'calendar.setOpenDays', 'calendar.previewWorkdays', 'calendar.importWorkdays', 'scheduling.setHouseRules', 'scheduling.approve', 'scheduling.reject', 'scheduling.setSeriesRules', 'scheduling.setWaitingRules', 'scheduling.addRoom', 'scheduling.updateRoom', 'consultations.extendExpert', 'activities.setRegistrationRules', 'afterSchool.endTerm', 'afterSchool.enrolOutOfOrder', 'afterSchool.endPlace', 'afterSchool.reopenDay', 'restStop.setLists', 'visits.setPurposes', 'kiosk.setSettings', 'exchange.setDistrictKey', 'exchange.setSchedule',
    ])
  })

  it('lets nobody who is not signed in do more than sign in and set up', () => {
    const guests = paths.filter(({ capability, call }) => allowedAt(capability, call).includes('guest'))

    expect(guests.map(({ capability, call }) => `${capability}.${call}`)).toEqual([
      'setup.status', 'setup.directory', 'setup.complete', 'setup.changes', 'staff.list', 'staff.signIn', 'staff.signOut', 'staff.current',
      'calendar.defaultHours', 'scheduling.suggestedRooms',
    ])
  })

  it('lets nobody but a kiosk give a rating, and nobody at all change one', () => {
    expect(access.kiosk.rate).toEqual(['kiosk'])
    expect(Object.keys(access.ratings)).toEqual(['ask', 'asked', 'month', 'monthXlsx'])
  })

  it('shows full phones and id numbers to nobody but the desk and the lead', () => {
    expect(access.residents.reveal).toEqual(['desk', 'lead'])
  })
})

describe('calling every procedure', () => {
  it.each(principals)('answers %s exactly as the table says', async (principal) => {
    const client = await clientOf(principal)
    const wrong: string[] = []

    for (const { capability, call } of paths) {
      const { error, data } = await safe(callAt(client, capability, call)(undefined))
      await closeStream(data)
      const code = codeOf(error)
      const refused = code === 'NOT_ALLOWED' || (code === 'SIGN_IN_REQUIRED' && principal === 'guest')
      if (refused === allowedAt(capability, call).includes(principal)) wrong.push(`${capability}.${call}: ${code ?? 'answered'}`)
    }

    expect(wrong).toEqual([])
  })
})

async function clientOf(principal: Principal): Promise<object> {
  const { station, desk } = await openReadyStation()
  if (principal === 'lead') return desk
  if (principal === 'kiosk' || principal === 'cli' || principal === 'shell') return station.client(principal)
  const client = station.client('desk')
  if (principal === 'guest') return client
  const member = await desk.staff.add({ name: '某人', role: principal, pin: '4711' })
  await client.staff.signIn({ staffId: member.id, pin: '4711' })
  return client
}

/** A procedure by its name, to be called with what no procedure expects. */
function callAt(client: object, capability: string, call: string): Call {
  const calls: unknown = Reflect.get(client, capability)
  const found: unknown = typeof calls === 'object' && calls !== null ? Reflect.get(calls, call) : undefined
  if (typeof found !== 'function') throw new Error(`no procedure ${capability}.${call}`)
  return found as Call
}

async function closeStream(data: unknown): Promise<void> {
  if (typeof data === 'object' && data !== null && 'return' in data && typeof data.return === 'function') await data.return()
}

function codeOf(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined
}

function byName(a: { capability: string; call: string }, b: { capability: string; call: string }): number {
  return `${a.capability}.${a.call}`.localeCompare(`${b.capability}.${b.call}`)
}
