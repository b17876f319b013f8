import type { Contract } from './contract.ts'

/** The kind of port a call comes through; set by the host when the port is made, never raised through it. */
export type Scope = 'desk' | 'kiosk' | 'cli' | 'shell'

/** Who calls: a scope, and at a desk the role of whoever is signed in (`guest` when nobody is). */
export type Principal = 'guest' | 'auditor' | 'desk' | 'lead' | 'kiosk' | 'cli' | 'shell'

type Table = { readonly [Capability in keyof Contract]: { readonly [Call in keyof Contract[Capability]]: readonly Principal[] } }

const anyone = ['guest', 'auditor', 'desk', 'lead', 'kiosk', 'cli', 'shell'] as const
const atDesk = ['guest', 'auditor', 'desk', 'lead', 'cli'] as const
const readers = ['auditor', 'desk', 'lead', 'cli'] as const
const workers = ['desk', 'lead', 'cli'] as const
const leads = ['lead', 'cli'] as const
const residentsSelf = ['kiosk'] as const

/** Which principal may call which procedure: the whole table, in one place. `tests/services/access.test.ts` walks it. */
export const access: Table = {
  setup: {
    status: anyone, directory: atDesk, complete: ['guest', 'cli'], recoveryKey: ['lead'], changes: anyone,
    journal: ['auditor', 'lead', 'cli'], doctor: ['auditor', 'lead', 'cli'], backUp: ['lead', 'cli'],
  },
  staff: {
    list: atDesk, signIn: ['guest', 'auditor', 'desk', 'lead'], signOut: ['guest', 'auditor', 'desk', 'lead'], current: atDesk,
    add: leads, update: leads, changePin: ['auditor', 'desk', 'lead'], resetPin: leads,
  },
  residents: {
    search: readers, count: readers, get: readers, reveal: ['desk', 'lead'], register: workers, edit: workers, merge: workers, undoMerge: workers,
    remove: leads, previewImport: workers, applyImport: workers, imports: readers, importReport: readers, undoImport: workers,
  },
  calendar: {
    day: [...readers, 'kiosk'], hours: readers, setHours: leads, defaultHours: atDesk, openDays: readers, setOpenDays: leads,
    workdays: readers, previewWorkdays: leads, importWorkdays: leads,
    closures: readers, previewClosure: leads, addClosure: leads, changeClosure: leads, liftClosure: leads, restoreClosure: leads,
  },
  scheduling: {
    rooms: readers, suggestedRooms: atDesk, addRoom: leads, updateRoom: leads, board: readers, week: readers, register: readers, registerPdf: readers, registerXlsx: readers, bookingsXlsx: readers, booking: readers, bookings: readers,
    book: workers, choices: readers, slip: readers, move: workers, cancel: workers, restore: workers, start: workers, close: workers, noShow: workers,
    houseRules: readers, setHouseRules: leads, bookingRecord: readers, bookingPhones: ['desk', 'lead'], standing: workers, approvals: readers, approve: leads, reject: leads, overdue: readers, unattended: readers, settleUnattended: workers, approvalsXlsx: readers, overdueXlsx: readers,
    confirmBooking: workers, keepBooking: workers, takeBack: workers, editBooking: workers, handOver: workers, inspect: workers,
    callList: readers, callCount: readers, callListXlsx: readers, callPhones: ['desk', 'lead'], noteCall: workers, settleCall: workers, reopenCall: workers, acceptCall: workers,
    previewTaking: workers, takeRoom: workers, takings: readers, undoTaking: workers,
    waitingList: readers, waitingListXlsx: readers, joinWaiting: workers, leaveWaiting: workers, rejoinWaiting: workers, waitingRules: readers, setWaitingRules: leads,
    seriesRules: readers, setSeriesRules: leads, previewSeries: workers, bookSeries: workers, series: readers, previewSeriesChange: workers, changeBookings: workers, cancelBookings: workers, restoreBookings: workers,
  },
  consultations: {
    experts: readers, expert: readers, addExpert: workers, editExpert: workers, retireExpert: workers, restoreExpert: workers, extendExpert: leads, revealExpert: ['desk', 'lead'],
    understand: readers, previewExperts: workers, importExperts: workers, contractVisits: readers, rosterPdf: readers, rosterXlsx: readers,
    sessions: readers, sessionsOfMonth: readers, session: readers, freeStarts: readers, plan: workers, stepSession: workers, reschedule: workers, undoReschedule: workers,
    cancelSession: workers, closeSession: workers, reopenSession: workers, signExpert: workers, book: workers, turns: workers, bookAny: workers, step: workers,
    previewPlan: workers, planAll: workers, withdrawPlan: workers, stepMonth: workers, undoStepMonth: workers, planSheet: readers, planSheetPdf: readers, planSheetXlsx: readers,
    registerSheet: readers, registerSheetPdf: readers, registerSheetXlsx: readers, noticePhone: readers, setNoticePhone: workers,
    leaves: readers, previewLeave: workers, addLeave: workers, replaceExpert: workers, candidates: workers, undoReplace: workers, previewLeaveChange: workers, changeLeave: workers, undoLeave: workers,
  },
  activities: {
    day: readers, month: readers, session: readers, create: workers, updateSession: workers, open: workers, end: workers, reopen: workers, cancel: workers, restore: workers,
    signInMany: workers, signInToMany: workers, enterSheet: workers, annulHeads: workers, addHelper: workers, removeHelper: workers,
    resume: workers, previewDates: workers, addSessions: workers, updateActivity: workers, summarise: workers, reinstate: workers, acceptPlace: workers, registrationSlip: workers, registrationRules: readers, setRegistrationRules: leads,
    register: workers, unregister: workers, signIn: workers, annul: workers, countHeads: workers, sheet: readers, sheetPdf: readers, previewPlan: workers, importPlan: workers,
  },
  afterSchool: {
    terms: readers, addTerm: workers, updateTerm: workers, endTerm: leads, enrolments: readers, enrolment: workers, revealEnrolment: ['desk', 'lead'], apply: workers, editEnrolment: workers,
    signConsent: workers, enrol: workers, enrolOutOfOrder: leads, pause: workers, resume: workers, withdraw: workers, endPlace: leads, childSlip: workers,
    day: readers, openDay: workers, arrive: workers, handOver: workers, leaveAlone: workers, excuse: workers, miss: workers, trace: workers, noteStay: workers, undoStay: workers, closeDay: workers, reopenDay: leads,
    childRosterPdf: workers, childRosterXlsx: workers, daySheetPdf: workers, dayXlsx: workers, letterPdf: workers,
  },
  restStop: {
    lists: readers, setLists: leads, day: readers, tap: workers, annulTap: workers, month: readers, monthXlsx: readers, loans: readers, loansXlsx: readers, lend: workers, stepLoan: workers,
    suggestions: readers, suggestionsXlsx: readers, suggest: workers, markSuggestion: workers,
  },
  visits: { purposes: readers, setPurposes: leads, day: readers, month: readers, monthXlsx: readers, throughDoor: readers, count: workers, annul: workers, setDoorTotals: workers },
  // nobody at a desk may rate: a resident's word is given at the kiosk alone
  ratings: { ask: workers, asked: readers, month: readers, monthXlsx: readers },
  notices: { list: readers, add: workers, edit: workers, withdraw: workers, restore: workers, move: workers },
  kiosk: {
    restStop: residentsSelf, restTap: residentsSelf, restUndo: residentsSelf, restLend: residentsSelf, restLoans: residentsSelf, restReturn: residentsSelf, restSuggest: residentsSelf,
    ratingAsked: residentsSelf, ratingOfSlip: residentsSelf, rate: residentsSelf, ratingSkip: residentsSelf, notices: residentsSelf,
    today: residentsSelf, find: residentsSelf, tellApart: residentsSelf, signIn: residentsSelf, scan: residentsSelf, undo: residentsSelf, countHead: residentsSelf, help: residentsSelf,
    calls: readers, answer: workers, visits: residentsSelf, arrive: residentsSelf, schedule: residentsSelf, joinLine: residentsSelf, settings: readers, setSettings: leads,
  },
  indicators: { month: readers },
  exchange: { status: readers, packages: readers, setDistrictKey: leads, setSchedule: leads, exportMonth: workers, download: workers, noteReceipt: workers },
}
