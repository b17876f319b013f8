import { Refusal } from '../../../shared/contract/errors.ts'
import type { Asked, RatingOutcome, RatingSubject } from '../../../shared/contract/ratings.ts'
import type { Workbook } from '../../../shared/contract/scheduling-board.ts'
import { ASK_MS, stands } from '../../../shared/domain/ratings/asking.ts'
import { RATING_LEVELS, type RatingLevel } from '../../../shared/domain/ratings/level.ts'
import type { Month } from '../../../shared/domain/values/calendar-date.ts'
import { ratingLevelLabels, ratingSubjectLabels } from '../../../shared/text/doors.ts'
import type { Indicators } from '../indicators/service.ts'
import type { Parts } from '../parts.ts'
import type { WriteList } from '../scheduling/service.ts'
import type { Act } from '../store/journal.ts'
import { insertRating, isRated } from './repository.ts'
import { createSubjects, type Service, type SubjectOthers } from './subjects.ts'

export type Ratings = ReturnType<typeof createRatings>

interface Others extends SubjectOthers {
  readonly indicators: Pick<Indicators, 'ratings'>
  readonly writeList: WriteList
}

/** A question at the kiosks. Kept in memory: after a restart nobody stands before it any more. */
interface Ask {
  readonly id: string
  readonly service: Service
  readonly askedAt: number
  /** The kiosk that scanned the slip; null where the desk asked and any kiosk may be answered at. */
  readonly port: object | null
  /** `answeredAt`: the kiosk whose answer was taken, so that it hears the same when it asks again after a lost answer. */
  readonly answeredAt: object | null
  readonly skipped: boolean
}

const isOpen = (ask: Ask, at: number): boolean => ask.answeredAt === null && !ask.skipped && stands(ask, at)
const shown = ({ id, service: { subject, title }, askedAt }: Ask): Asked => ({ askId: id, subject, title, expiresAt: askedAt + ASK_MS })

/** How content residents are (评价): asked by the desk or by a slip, answered by the resident alone, once for each service. */
export function createRatings({ store, sealer, newId, now }: Pick<Parts, 'store' | 'sealer' | 'newId' | 'now'>, { indicators, writeList, ...others }: Others) {
  const subjects = createSubjects(others)
  const asks = new Map<string, Ask>()
  const markOf = ({ onceKey }: Service): Buffer => sealer.mark('rating', onceKey)

  /** The journal tells that somebody was asked about a service of a kind, and not about whose. */
  function put(act: Act, service: Service, port: object | null): Asked {
    for (const [id, ask] of asks) if (!stands(ask, act.at)) asks.delete(id)
    const ask: Ask = { id: newId(), service, askedAt: act.at, port, answeredAt: null, skipped: false }
    store.write(act, (writer) => writer.journal({ subject: 'rating', subjectId: ask.id, action: 'asked', data: { service: service.subject } }))
    asks.set(ask.id, ask)
    return shown(ask)
  }

  const isRatedAlready = (service: Service): boolean => store.read((reader) => isRated(reader, markOf(service)))

  return {
    /** Throws `NOT_FOUND`, `WRONG_STATE` for what has not taken place, `ALREADY_RATED`. */
    ask(act: Act, { subject, id }: { readonly subject: RatingSubject; readonly id: string }): Asked {
      const service = subjects.of(subject, id)
      if (isRatedAlready(service)) throw new Refusal('ALREADY_RATED', {})
      return put(act, service, null)
    },
    stateOf(askId: string): 'waiting' | 'answered' | 'gone' {
      const ask = asks.get(askId)
      if (ask?.answeredAt) return 'answered'
      return ask && isOpen(ask, now()) ? 'waiting' : 'gone'
    },
    /** The oldest question that stands for a kiosk. */
    standing(port: object): Asked | null {
      const ask = [...asks.values()].find((one) => isOpen(one, now()) && (one.port === null || one.port === port))
      return ask ? shown(ask) : null
    },
    /** Opens the question of a slip at the kiosk that scanned it; null where there is nothing to rate, or it has been rated. */
    askBySlip(act: Act, port: object, code: string): Asked | null {
      const service = subjects.ofSlip(code)
      return service === null || isRatedAlready(service) ? null : put(act, service, port)
    },
    /**
     * A resident's word. The level stands in the rating alone and not in the journal, where it would stand next to the
     * service it was asked for and tell the staff who said what.
     */
    rate(act: Act, port: object, { askId, level }: { readonly askId: string; readonly level: RatingLevel }): RatingOutcome {
      const ask = asks.get(askId)
      if (ask?.answeredAt === port) return { code: 'rated' }
      if (ask?.answeredAt) return { code: 'already' }
      if (!ask || !isOpen(ask, act.at) || (ask.port !== null && ask.port !== port)) return { code: 'gone' }
      const { service } = ask
      const outcome = store.write(act, (writer): RatingOutcome => {
        const onceMark = markOf(service)
        if (isRated(writer, onceMark)) return { code: 'already' }
        const id = newId()
        insertRating(writer, { id, subject: service.subject, subjectId: service.subjectId, serviceOn: service.serviceOn, level, onceMark })
        writer.journal({ subject: 'rating', subjectId: id, action: 'rated', data: { service: service.subject } })
        return { code: 'rated' }
      })
      asks.set(askId, { ...ask, answeredAt: port })
      return outcome
    },
    /** Puts a question away unanswered; one that is gone already changes nothing. */
    skip(act: Act, port: object, askId: string): void {
      const ask = asks.get(askId)
      if (!ask || !isOpen(ask, act.at) || (ask.port !== null && ask.port !== port)) return
      asks.set(askId, { ...ask, skipped: true })
      store.write(act, (writer) => writer.journal({ subject: 'rating', subjectId: askId, action: 'skipped', data: { service: ask.service.subject } }))
    },
    month: indicators.ratings,
    monthXlsx(month: Month): Promise<Workbook> {
      const { total, bySubject, fairCounts } = indicators.ratings(month)
      const lines = [['合计', total] as const, ...(['activity', 'appointment', 'booking'] as const).map((subject) => [ratingSubjectLabels[subject], bySubject[subject]] as const)]
      return writeList(`满意度评价_${month}`, `${month}　满意率＝（非常满意＋满意${fairCounts ? '＋基本满意' : ''}）÷实际参评；参评率＝参评÷可评`, [
        ['类别', 24], ...RATING_LEVELS.map((level) => [ratingLevelLabels[level], 26] as const), ['满意', 20], ['实际参评', 24], ['当月服务参评', 30], ['可评', 20],
      ], lines.map(([label, line]) => [label, ...RATING_LEVELS.map((level) => line.counts[level]), line.content, line.rated, line.answered, line.rateable]))
    },
  }
}
