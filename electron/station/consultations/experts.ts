import type { ChangedExpert, Expert, ExpertRecord, NewExpert } from '../../../shared/contract/experts.ts'
import { Refusal } from '../../../shared/contract/errors.ts'
import { sayAvailability } from '../../../shared/domain/consultations/availability/say-availability.ts'
import { standingOn } from '../../../shared/domain/consultations/expert-record.ts'
import type { CalendarDate } from '../../../shared/domain/values/calendar-date.ts'
import { readingsOf } from '../../../shared/domain/residents/pinyin.ts'
import { dateOf } from '../../../shared/domain/values/instant.ts'
import { maskPhone } from '../../../shared/domain/values/phone.ts'
import type { Parts } from '../parts.ts'
import type { Act } from '../store/journal.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { findExpert, insertExpert, listExperts, UNKNOWN_DATES, UNKNOWN_DETAILS, updateExpert, type StoredExpert } from './expert-repository.ts'
import { serviceOf } from './expert-service-repository.ts'
import type { Understandings } from './expert-understanding.ts'

export interface Seen {
  readonly expertId: string
  readonly version: number
}

interface Others {
  readonly understandings: Understandings
  /** Names of the staff by id. */
  readonly staffNames: () => ReadonlyMap<string, string>
}

export type Experts = ReturnType<typeof createExperts>

/** The talent pool (能人库), part of the consultations service. */
export function createExperts({ store, sealer, newId, now }: Pick<Parts, 'store' | 'sealer' | 'newId' | 'now'>, { understandings, staffNames }: Others) {
  const today = () => dateOf(now())
  const found = (reader: Reader, id: string): StoredExpert => findExpert(reader, sealer, id) ?? missing('expert')

  function recordOf(reader: Reader, expert: StoredExpert): ExpertRecord {
    const { phone: _, qualificationNumber, ...rest } = expert
    return {
      ...rest, ...viewOf(expert, today()), maskedQualificationNumber: masked(qualificationNumber), reviewerName: staffNames().get(expert.reviewerId ?? '') ?? '',
      next: understandings.nextDays(expert.rules), served: serviceOf(reader, expert.id),
    }
  }

  function refuseStranger(reviewerId: string | null): void {
    if (reviewerId !== null && !staffNames().has(reviewerId)) missing('staff')
  }

  /** Changes an expert that nobody has changed since it was seen, and says so in the journal. */
  function change(act: Act, { expertId, version }: Seen, action: string, make: (before: StoredExpert) => StoredExpert): ExpertRecord {
    store.write(act, (writer) => {
      const before = found(writer, expertId)
      if (before.version !== version) throw new Refusal('STALE', { what: 'expert' })
      const after = make(before)
      put(writer, after)
      writer.journal({ subject: 'expert', subjectId: expertId, action, data: { category: after.category, termUntil: after.termUntil, qualifiedUntil: after.qualifiedUntil, extendedUntil: after.extendedUntil } })
    })
    return get(expertId)
  }

  function put(writer: Writer, after: StoredExpert): void {
    if (!updateExpert(writer, sealer, after)) throw new Refusal('STALE', { what: 'expert' })
  }

  const get = (expertId: string): ExpertRecord => store.read((reader) => recordOf(reader, found(reader, expertId)))

  return {
    get,
    list: (): Expert[] => store.read((reader) => listExperts(reader, sealer)).map((expert) => viewOf(expert, today())),
    /** The whole pool as stored, for sheets and watch lists. */
    all: (reader: Reader): readonly StoredExpert[] => listExperts(reader, sealer),
    add(act: Act, { joinedOn, ...input }: NewExpert): Expert {
      refuseStranger(input.reviewerId)
      const expert: StoredExpert = { ...UNKNOWN_DETAILS, ...UNKNOWN_DATES, ...input, id: newId(), joinedOn: joinedOn ?? dateOf(act.at) }
      store.write(act, (writer) => {
        insertExpert(writer, sealer, expert)
        writer.journal({ subject: 'expert', subjectId: expert.id, action: 'added', data: { category: expert.category } })
      })
      return viewOf(expert, today())
    },
    edit(act: Act, { expertId, version, joinedOn, phone, qualificationNumber, ...input }: ChangedExpert & Seen): ExpertRecord {
      refuseStranger(input.reviewerId)
      return change(act, { expertId, version }, 'edited', (before) => ({
        ...before, ...input, joinedOn: joinedOn ?? before.joinedOn, phone: phone ?? before.phone, qualificationNumber: qualificationNumber ?? before.qualificationNumber,
      }))
    },
    retire: (act: Act, { reason, ...seen }: Seen & { readonly reason: string }): ExpertRecord => change(act, seen, 'retired', (before) => {
      if (!before.active) throw new Refusal('WRONG_STATE', { what: 'expert', state: 'left' })
      return { ...before, active: false, leftOn: dateOf(act.at), leaveReason: reason }
    }),
    restore: (act: Act, seen: Seen): ExpertRecord => change(act, seen, 'restored', (before) => {
      if (before.active) throw new Refusal('WRONG_STATE', { what: 'expert', state: 'active' })
      return { ...before, active: true, leftOn: null, leaveReason: '' }
    }),
    extend: (act: Act, { until, reason, ...seen }: Seen & { readonly until: CalendarDate; readonly reason: string }): ExpertRecord =>
      change(act, seen, 'extended', (before) => ({ ...before, extendedUntil: until, extensionReason: reason })),
    reveal(act: Act, expertId: string): { phone: string; qualificationNumber: string } {
      return store.write(act, (writer) => {
        const { phone, qualificationNumber } = found(writer, expertId)
        writer.journal({ subject: 'expert', subjectId: expertId, action: 'revealed', data: {} })
        return { phone, qualificationNumber }
      })
    },
  }
}

/** An expert as a staff screen shows one. */
function viewOf(expert: StoredExpert, today: CalendarDate): Expert {
  const { id, name, category, speciality, unit, availability, rules, perVisit, visitsPerMonth, active, version } = expert
  return {
    id, name, letters: lettersOf(name), category, speciality, unit, availability, rules, perVisit, visitsPerMonth, active, version,
    maskedPhone: maskPhone(expert.phone), said: sayAvailability(rules), modes: [...expert.modes], standing: standingOn(expert, today),
  }
}

/** By initials, in full, and the surname in full with the rest by initials. */
function lettersOf(name: string): string[] {
  const { initials, full, mixed } = readingsOf(name)
  return [...new Set([...initials, ...full, ...mixed])]
}

/** The last four characters of a certificate's number, enough to compare with the paper. */
function masked(number: string): string {
  return number.length > 4 ? `${'*'.repeat(number.length - 4)}${number.slice(-4)}` : '*'.repeat(number.length)
}

function missing(what: string): never {
  throw new Refusal('NOT_FOUND', { what })
}
