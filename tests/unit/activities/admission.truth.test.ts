import { describe, expect, it } from 'vitest'
import { decideAdmission, type AdmissionDecision, type AdmissionWish, type Comer, type Crowd, type Door, type Elsewhere, type Whom } from '../../../shared/domain/activities/admission.ts'
import { ADMITTED, OVERRULED, REFUSED, type AdmissionCode } from '../../../shared/domain/activities/admission-codes.ts'

/*
 * The truth table of the door. A row is a sentence, what differs from the base, and what is decided.
 *
 * The base: a session from 9:00 to 11:00 whose sign-in is open and which takes anybody by name or as a head, once, keeps no
 * exits and has no limit; nobody is there yet; at 9:05 a grown-up who is not registered wants in, and asks at a kiosk.
 *
 * Rows marked † are the five cases of pretix's check-in (exit; several entries allowed; no earlier scan; only exits so far;
 * re-entry on and the last scan an exit) and ‡ its refusal reasons, where a station has them.
 */
const at = (time: string): number => Date.parse(`2026-12-07T${time}:00+08:00`)

const DOOR: Door = {
  state: 'open', startsAt: at('09:00'), endsAt: at('11:00'), opensAt: null, postponed: false, capacity: null, walkIns: true, counts: 'both', exits: false, entries: 'once', guardianUnder: null,
}
const CROWD: Crowd = { inside: 0, awaited: 0 }
const COMER: Comer = { registration: 'none', turn: null, attendance: null, helper: false, age: 40, elsewhere: null }
const WISH: AdmissionWish = { direction: 'in', at: at('09:05'), sure: false, withAdult: false, anyway: false, late: false }

const CHOIR: Elsewhere = { sessionId: 'choir', title: '合唱', place: '二楼', startsAt: at('09:30'), endsAt: at('10:30'), open: false }

/** Somebody in since 9:01, and the same after she went out at 9:40. */
const IN = { at: at('09:01'), leftAt: null }
const OUT = { at: at('09:01'), leftAt: at('09:40') }

/** Doors that several rows share. */
const EXITS = { exits: true } as const
const THIRTY = { capacity: 30 } as const
const BY_LIST = { walkIns: false } as const
const PLANNED = { state: 'planned' } as const
const BY_CLOCK = { state: 'planned', opensAt: at('08:30') } as const

interface Row {
  readonly door?: Partial<Door>
  readonly crowd?: Partial<Crowd>
  readonly comer?: Partial<Comer>
  readonly whom?: Whom
  readonly wish?: Partial<AdmissionWish>
}

const full = (more: Partial<Extract<AdmissionDecision, { code: 'full' }>> = {}): object => ({ admit: false, code: 'full', capacity: 30, free: 0, keptUntil: null, ...more })
const no = (code: AdmissionCode, data: object = {}): object => ({ admit: false, code, ...data })
const yes = (code: AdmissionCode, more: object = {}): object => ({ admit: true, code, role: 'participant', walkIn: false, ...more })
const walkIn = yes('signedInWalkIn', { walkIn: true })
const heads = (count: number): Whom => ({ kind: 'heads', heads: count })

const TABLE: Readonly<Record<string, readonly (readonly [sentence: string, differs: Row, decided: object])[]>> = {
  'who comes for the first time': [
    ['† no earlier scan: an open session without a limit takes anybody', {}, walkIn],
    ['a registered person is signed in as such', { comer: { registration: 'registered' } }, yes('signedIn')],
    ['whoever a place was offered takes it by coming', { comer: { registration: 'offered' } }, yes('signedInFromLine')],
    ['whoever waited takes a free place', { comer: { registration: 'waitlisted', turn: 3 } }, yes('signedInFromLine')],
    ['whoever cancelled may come all the same where anybody may', { comer: { registration: 'cancelled' } }, walkIn],
    ['a crowd does not matter without a limit', { crowd: { inside: 5_000, awaited: 300 } }, walkIn],
    ['a helper is signed in as one', { comer: { helper: true } }, yes('signedInStaff', { role: 'staff' })],
    ['a helper who is registered as well is a helper', { comer: { helper: true, registration: 'registered' } }, yes('signedInStaff', { role: 'staff' })],
  ],
  'whom nobody knows': [
    ['‡ unknown: nobody we know', { whom: { kind: 'unknown' } }, no('unknownPerson')],
    ['‡ ambiguous: one of several whom nothing tells apart', { whom: { kind: 'alike' } }, no('alike')],
    ['nobody we know hears that before anything of the session', { whom: { kind: 'unknown' }, door: { state: 'cancelled' } }, no('unknownPerson')],
    ['staff cannot overrule that nobody is known', { whom: { kind: 'unknown' }, wish: { anyway: true } }, no('unknownPerson')],
  ],
  'when the sign-in runs': [
    ['‡ too early: nobody has opened it, and nothing opens it by itself', { door: PLANNED, wish: { at: at('08:59') } }, no('notOpened', { startsAt: at('09:00') })],
    ['its time has come and nobody has opened it', { door: PLANNED }, no('notOpened', { startsAt: at('09:00') })],
    ['‡ too early: it opens by itself half an hour before, and one hears when', { door: BY_CLOCK, wish: { at: at('08:29') } }, no('tooEarly', { opensAt: at('08:30'), startsAt: at('09:00') })],
    ['it opens by the clock in that very minute', { door: BY_CLOCK, wish: { at: at('08:30') } }, walkIn],
    ['it takes people by the clock until its end', { door: BY_CLOCK, wish: { at: at('10:59') } }, walkIn],
    ['one that opened by nobody and whose time is over has ended', { door: BY_CLOCK, wish: { at: at('11:00') } }, no('ended')],
    ['one that nobody opened at all and whose time is over has ended too', { door: PLANNED, wish: { at: at('11:00') } }, no('ended')],
    ['one that is kept open goes on past its time', { wish: { at: at('11:20') } }, walkIn],
    ['it may be opened by hand long before', { wish: { at: at('07:00') } }, walkIn],
    ['‡ too late: it has ended', { door: { state: 'ended' }, wish: { at: at('11:05') } }, no('ended')],
    ['ended before its time is ended', { door: { state: 'ended' } }, no('ended')],
    ['‡ cancelled: it does not take place', { door: { state: 'cancelled' } }, no('cancelled')],
    ['it takes place on another day', { door: { state: 'cancelled', postponed: true } }, no('postponed')],
    ['a registered person hears of the cancellation like anybody', { door: { state: 'cancelled' }, comer: { registration: 'registered' } }, no('cancelled')],
    ['a helper waits for the opening like anybody', { door: PLANNED, comer: { helper: true } }, no('notOpened', { startsAt: at('09:00') })],
    ['staff open a session before they overrule anything in it', { door: PLANNED, wish: { anyway: true } }, no('notOpened', { startsAt: at('09:00') })],
    ['staff cannot sign in to what has ended, but write it down from paper', { door: { state: 'ended' }, wish: { anyway: true } }, no('ended')],
  ],
  'who is in already': [
    ['‡ already redeemed: whoever is in hears when', { comer: { attendance: IN } }, no('alreadyIn', { at: at('09:01') })],
    ['so does whoever is in a full session', { door: THIRTY, crowd: { inside: 30 }, comer: { attendance: IN } }, no('alreadyIn', { at: at('09:01') })],
    ['so does whoever was in one that has ended', { door: { state: 'ended' }, comer: { attendance: { at: at('09:01'), leftAt: at('11:00') } } }, no('alreadyIn', { at: at('09:01') })],
    ['so does whoever has cancelled since', { door: BY_LIST, comer: { attendance: IN, registration: 'cancelled' } }, no('alreadyIn', { at: at('09:01') })],
    ['so does a child who came with her mother', { door: { guardianUnder: 14 }, comer: { attendance: IN, age: 6 } }, no('alreadyIn', { at: at('09:01') })],
    ['so does a helper', { comer: { attendance: IN, helper: true } }, no('alreadyIn', { at: at('09:01') })],
    ['staff have nothing to overrule there', { comer: { attendance: IN }, wish: { anyway: true } }, no('alreadyIn', { at: at('09:01') })],
    ['† several entries allowed: she goes in again without having gone out', { door: { entries: 'several' }, comer: { attendance: IN } }, yes('enteredAgain')],
    ['† several entries allowed: and after she went out', { door: { ...EXITS, entries: 'several' }, comer: { attendance: OUT } }, yes('cameBack')],
  ],
  'going out': [
    ['† exit: whoever is in goes out', { door: EXITS, comer: { attendance: IN }, wish: { direction: 'out' } }, yes('left')],
    ['whoever went out before hears when', { door: EXITS, comer: { attendance: OUT }, wish: { direction: 'out' } }, no('leftBefore', { leftAt: at('09:40') })],
    ['whoever never came in cannot go out', { door: EXITS, wish: { direction: 'out' } }, no('notInside')],
    ['registering is not being in', { door: EXITS, comer: { registration: 'registered' }, wish: { direction: 'out' } }, no('notInside')],
    ['a session that keeps no exits has nothing to write down', { comer: { attendance: IN }, wish: { direction: 'out' } }, no('exitsNotKept')],
    ['a helper goes out too', { door: EXITS, comer: { attendance: IN, helper: true }, wish: { direction: 'out' } }, yes('left', { role: 'staff' })],
    ['one may always leave a full session', { door: { ...EXITS, ...THIRTY }, crowd: { inside: 30 }, comer: { attendance: IN }, wish: { direction: 'out' } }, yes('left')],
    ['one left with the end of the session', { door: { ...EXITS, state: 'ended' }, comer: { attendance: { at: at('09:01'), leftAt: at('11:00') } }, wish: { direction: 'out', at: at('11:10') } }, no('leftBefore', { leftAt: at('11:00') })],
    ['heads without names do not go out', { door: EXITS, whom: heads(1), wish: { direction: 'out' } }, no('exitsNotKept')],
  ],
  'coming back': [
    ['† re-entry on and the last scan an exit: she comes back', { door: { ...EXITS, entries: 'afterExit' }, comer: { attendance: OUT } }, yes('cameBack')],
    ['re-entry on, but she is still in', { door: { ...EXITS, entries: 'afterExit' }, comer: { attendance: IN } }, no('alreadyIn', { at: at('09:01') })],
    ['‡ already redeemed: one entry only, and she went out', { door: EXITS, comer: { attendance: OUT } }, no('alreadyLeft', { leftAt: at('09:40') })],
    ['staff let her in again all the same', { door: EXITS, comer: { attendance: OUT }, wish: { anyway: true } }, yes('cameBack')],
    ['† only exits so far: a sign-in taken back counts as none, so she comes as anybody', { door: EXITS, comer: { attendance: null } }, walkIn],
    ['a helper goes in and out as the work wants, also where others may enter once', { door: EXITS, comer: { attendance: OUT, helper: true } }, yes('cameBack', { role: 'staff' })],
    ['a helper comes back into a full room', { door: { ...EXITS, ...THIRTY }, crowd: { inside: 30 }, comer: { attendance: OUT, helper: true } }, yes('cameBack', { role: 'staff' })],
    ['her chair was taken meanwhile', { door: { ...EXITS, entries: 'afterExit', ...THIRTY }, crowd: { inside: 30 }, comer: { attendance: OUT } }, full()],
    ['before the start, the places of others are not hers to come back to', { door: { ...EXITS, entries: 'afterExit', ...THIRTY }, crowd: { inside: 20, awaited: 10 }, comer: { attendance: OUT }, wish: { at: at('08:50') } }, full({ keptUntil: at('09:00') })],
    ['a registered person comes back to her own', { door: { ...EXITS, entries: 'afterExit', ...THIRTY }, crowd: { inside: 20, awaited: 10 }, comer: { attendance: OUT, registration: 'registered' }, wish: { at: at('08:50') } }, yes('cameBack')],
    ['nobody comes back to what has ended', { door: { ...EXITS, entries: 'afterExit', state: 'ended' }, comer: { attendance: OUT } }, no('alreadyIn', { at: at('09:01') })],
  ],
  'places': [
    ['the last place is given', { door: THIRTY, crowd: { inside: 29 } }, walkIn],
    ['‡ full: no place is left', { door: THIRTY, crowd: { inside: 30 } }, full()],
    ['heads beyond the places change nothing of that', { door: THIRTY, crowd: { inside: 34 } }, full()],
    ['until the start, places are kept for those who registered, and one hears until when', { door: THIRTY, crowd: { inside: 20, awaited: 10 }, wish: { at: at('08:59') } }, full({ keptUntil: at('09:00') })],
    ['one place more than are kept is given', { door: THIRTY, crowd: { inside: 19, awaited: 10 }, wish: { at: at('08:59') } }, walkIn],
    ['from the start on, a free place is anybody\'s', { door: THIRTY, crowd: { inside: 20, awaited: 10 }, wish: { at: at('09:00') } }, walkIn],
    ['a registered person takes the place kept for her', { door: THIRTY, crowd: { inside: 20, awaited: 9 }, comer: { registration: 'registered' }, wish: { at: at('08:59') } }, yes('signedIn')],
    ['so does whoever was offered one', { door: THIRTY, crowd: { inside: 20, awaited: 9 }, comer: { registration: 'offered' }, wish: { at: at('08:59') } }, yes('signedInFromLine')],
    ['a registered person finds no chair where heads fill the room', { door: THIRTY, crowd: { inside: 30 }, comer: { registration: 'registered' } }, full()],
    ['whoever waits hears her turn', { door: THIRTY, crowd: { inside: 30 }, comer: { registration: 'waitlisted', turn: 2 } }, no('onLine', { turn: 2 })],
    ['whoever waits does not take what is kept before the start', { door: THIRTY, crowd: { inside: 20, awaited: 10 }, comer: { registration: 'waitlisted', turn: 1 }, wish: { at: at('08:59') } }, no('onLine', { turn: 1 })],
    ['whoever cancelled has no place kept', { door: THIRTY, crowd: { inside: 20, awaited: 10 }, comer: { registration: 'cancelled' }, wish: { at: at('08:59') } }, full({ keptUntil: at('09:00') })],
    ['a helper needs no place', { door: THIRTY, crowd: { inside: 30 }, comer: { helper: true } }, yes('signedInStaff', { role: 'staff' })],
    ['staff find one more chair', { door: THIRTY, crowd: { inside: 30 }, wish: { anyway: true } }, walkIn],
    ['staff let whoever waits in before her turn', { door: THIRTY, crowd: { inside: 30 }, comer: { registration: 'waitlisted', turn: 2 }, wish: { anyway: true } }, yes('signedInFromLine')],
  ],
  'sessions for those who registered': [
    ['‡ not on the list: nobody else comes in', { door: BY_LIST }, no('notRegistered')],
    ['the registered come in', { door: BY_LIST, comer: { registration: 'registered' } }, yes('signedIn')],
    ['whoever waits comes in where there is a place', { door: BY_LIST, comer: { registration: 'waitlisted', turn: 1 } }, yes('signedInFromLine')],
    ['‡ blocked: her registration was cancelled', { door: BY_LIST, comer: { registration: 'cancelled' } }, no('registrationCancelled')],
    ['a helper needs no registration', { door: BY_LIST, comer: { helper: true } }, yes('signedInStaff', { role: 'staff' })],
    ['staff let somebody in who is not on the list', { door: BY_LIST, wish: { anyway: true } }, walkIn],
    ['staff let somebody in whose registration was cancelled', { door: BY_LIST, comer: { registration: 'cancelled' }, wish: { anyway: true } }, walkIn],
    ['not being on the list is said before the places', { door: { ...BY_LIST, ...THIRTY }, crowd: { inside: 30 } }, no('notRegistered')],
  ],
  'the wrong activity': [
    ['‡ wrong list: she is registered for another at the same time, and hears where', { comer: { elsewhere: CHOIR } }, no('elsewhere', { elsewhere: CHOIR, walkIns: true })],
    ['she has heard it and wants in here', { comer: { elsewhere: CHOIR }, wish: { sure: true } }, walkIn],
    ['where only the registered come in, she hears that too', { door: BY_LIST, comer: { elsewhere: CHOIR } }, no('elsewhere', { elsewhere: CHOIR, walkIns: false })],
    ['and being sure does not register her', { door: BY_LIST, comer: { elsewhere: CHOIR }, wish: { sure: true } }, no('notRegistered')],
    ['registered for both, she comes where she is', { comer: { elsewhere: CHOIR, registration: 'registered' } }, yes('signedIn')],
    ['waiting for this one, she comes where she is', { comer: { elsewhere: CHOIR, registration: 'waitlisted', turn: 1 } }, yes('signedInFromLine')],
    ['the other begins when this one ends: no clash', { comer: { elsewhere: { ...CHOIR, startsAt: at('11:00'), endsAt: at('12:00') } } }, walkIn],
    ['a helper may be registered elsewhere', { comer: { elsewhere: CHOIR, helper: true } }, yes('signedInStaff', { role: 'staff' })],
    ['staff let her in where she is', { comer: { elsewhere: CHOIR }, wish: { anyway: true } }, walkIn],
    ['where she should be matters more than that this one is full', { door: THIRTY, crowd: { inside: 30 }, comer: { elsewhere: CHOIR } }, no('elsewhere', { elsewhere: CHOIR, walkIns: true })],
  ],
  'children': [
    ['a child below the age needs an adult', { door: { guardianUnder: 14 }, comer: { age: 13 } }, no('childAlone', { under: 14 })],
    ['a registered one does too', { door: { guardianUnder: 14 }, comer: { age: 6, registration: 'registered' } }, no('childAlone', { under: 14 })],
    ['of that age she comes alone', { door: { guardianUnder: 14 }, comer: { age: 14 } }, walkIn],
    ['an adult comes along', { door: { guardianUnder: 14 }, comer: { age: 6 }, wish: { withAdult: true } }, walkIn],
    ['nobody is sent away for a birthday that was never written down', { door: { guardianUnder: 14 }, comer: { age: null } }, walkIn],
    ['most sessions ask nothing', { comer: { age: 6 } }, walkIn],
    ['a young helper is a helper', { door: { guardianUnder: 14 }, comer: { age: 13, helper: true } }, yes('signedInStaff', { role: 'staff' })],
    ['staff answer for her', { door: { guardianUnder: 14 }, comer: { age: 13 }, wish: { anyway: true } }, walkIn],
  ],
  'heads without names': [
    ['an anonymous tap is counted', { whom: heads(1) }, yes('counted', { walkIn: true })],
    ['a group is counted', { whom: heads(40) }, yes('counted', { walkIn: true })],
    ['a session by name counts nobody without one', { door: { counts: 'names' }, whom: heads(1) }, no('namesOnly')],
    ['where only heads are counted, a name is not needed', { door: { counts: 'heads' } }, no('headsOnly')],
    ['there a registration is not needed either', { door: { counts: 'heads' }, comer: { registration: 'registered' } }, no('headsOnly')],
    ['a head is counted there', { door: { counts: 'heads' }, whom: heads(1) }, yes('counted', { walkIn: true })],
    ['a helper is signed in by name there', { door: { counts: 'heads' }, comer: { helper: true } }, yes('signedInStaff', { role: 'staff' })],
    ['heads wait for the opening', { door: PLANNED, whom: heads(1) }, no('notOpened', { startsAt: at('09:00') })],
    ['heads come too late', { door: { state: 'ended' }, whom: heads(1) }, no('ended')],
    ['heads fill the last places', { door: THIRTY, crowd: { inside: 27 }, whom: heads(3) }, yes('counted', { walkIn: true })],
    ['a group larger than what is left hears how many would fit', { door: THIRTY, crowd: { inside: 27 }, whom: heads(4) }, full({ free: 3 })],
    ['heads find no kept place before the start', { door: THIRTY, crowd: { inside: 20, awaited: 8 }, whom: heads(3), wish: { at: at('08:59') } }, full({ free: 2, keptUntil: at('09:00') })],
    ['staff count them all the same', { door: THIRTY, crowd: { inside: 30 }, whom: heads(3), wish: { anyway: true } }, yes('counted', { walkIn: true })],
    ['where only the registered come in, a tap without a name is no way round the list', { door: BY_LIST, whom: heads(1) }, no('notRegistered')],
    ['staff count a group there that they know', { door: BY_LIST, whom: heads(3), wish: { anyway: true } }, yes('counted', { walkIn: true })],
  ],
  'what a paper sheet tells afterwards': [
    ['somebody is on the sheet of a session that has ended', { door: { state: 'ended' }, wish: { late: true } }, walkIn],
    ['or of one that nobody ever opened', { door: PLANNED, wish: { late: true } }, walkIn],
    ['a registered person is one there too', { door: { state: 'ended' }, comer: { registration: 'registered' }, wish: { late: true } }, yes('signedIn')],
    ['a sheet tells who was there, whatever the places say', { door: { state: 'ended', ...THIRTY }, crowd: { inside: 30 }, wish: { late: true } }, walkIn],
    ['and whatever the list says', { door: { state: 'ended', ...BY_LIST }, wish: { late: true } }, walkIn],
    ['and where else she was registered', { door: { state: 'ended' }, comer: { elsewhere: CHOIR }, wish: { late: true } }, walkIn],
    ['and how old she is', { door: { state: 'ended', guardianUnder: 14 }, comer: { age: 6 }, wish: { late: true } }, walkIn],
    ['a helper on it is a helper', { door: { state: 'ended' }, comer: { helper: true }, wish: { late: true } }, yes('signedInStaff', { role: 'staff' })],
    ['whoever signed at the screen as well is there once', { door: { state: 'ended' }, comer: { attendance: IN }, wish: { late: true } }, no('alreadyIn', { at: at('09:01') })],
    ['also while the session runs and she has gone out', { door: { ...EXITS, entries: 'afterExit' }, comer: { attendance: OUT }, wish: { late: true } }, no('alreadyIn', { at: at('09:01') })],
    ['nobody was at what was cancelled', { door: { state: 'cancelled' }, wish: { late: true } }, no('cancelled')],
    ['names on a sheet are none where only heads are counted', { door: { state: 'ended', counts: 'heads' }, wish: { late: true } }, no('headsOnly')],
  ],
}

const decide = ({ door, crowd, comer, whom, wish }: Row): AdmissionDecision =>
  decideAdmission({ ...DOOR, ...door }, { ...CROWD, ...crowd }, whom ?? { kind: 'person', comer: { ...COMER, ...comer } }, { ...WISH, ...wish })

describe.each(Object.entries(TABLE))('%s', (_, rows) => {
  it.each(rows)('%s', (_sentence, differs, decided) => {
    expect(decide(differs)).toEqual(decided)
  })
})

describe('the table itself', () => {
  const rows = Object.values(TABLE).flat()

  it('says each thing once, and meets every code', () => {
    expect(new Set(rows.map(([sentence]) => sentence)).size).toBe(rows.length)
    expect(rows.length).toBeGreaterThanOrEqual(80)
    expect(new Set(rows.map(([, differs]) => decide(differs).code))).toEqual(new Set([...ADMITTED, ...REFUSED]))
  })

  it('has staff overrule exactly what may be overruled', () => {
    const refused = rows.filter(([, differs]) => !decide(differs).admit)
    const overruled = refused.filter(([, differs]) => decide({ ...differs, wish: { ...differs.wish, anyway: true } }).admit)

    const codes = new Set(overruled.map(([, differs]) => decide(differs).code))
    expect(codes).toEqual(new Set(OVERRULED))
    expect(refused.filter(([, differs]) => codes.has(decide(differs).code) && !decide({ ...differs, wish: { ...differs.wish, anyway: true } }).admit)).toEqual([])
  })
})
