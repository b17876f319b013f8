import type { StationClient } from '../../../electron/hosts/cli/command.ts'
import { percentilesOf, rounded } from '../measure.ts'
import type { DataSet } from './d1.ts'

export interface QuestionFigures {
  readonly p50Ms: number
  readonly p95Ms: number
  readonly starts: number
}

type Question = Parameters<StationClient['consultations']['freeStarts']>[0]

const WARM_UP = 30

/** Asks a list of questions again and again, in turn; milliseconds each. The answer counted is that of the last one. */
async function ask({ consultations }: StationClient, questions: readonly Question[], rounds: number): Promise<QuestionFigures> {
  const samples: number[] = []
  let starts = 0
  for (let round = 0; round < WARM_UP + rounds; round += 1) {
    for (const question of questions) {
      const started = performance.now()
      const answer = await consultations.freeStarts(question)
      if (round >= WARM_UP) samples.push(performance.now() - started)
      starts = answer.reduce((sum, session) => sum + session.starts.length, 0)
    }
  }
  return { ...percentilesOf(samples), starts }
}

/** When one provider is free on one day: one booked day after another, then an empty one, whose starts are counted. */
export function oneDay(desk: StationClient, { providers, booked, empty }: DataSet): Promise<QuestionFigures> {
  const expertIds = providers.slice(0, 1).map(({ expertId }) => expertId)
  return ask(desk, [...booked.filter((_, index) => index % 6 === 0), ...empty.slice(-1)].map((on) => ({ on, days: 1, expertIds })), 60)
}

/** When any of 20 is free on a day that is partly booked. */
export const anyOf20Day = (desk: StationClient, { booked }: DataSet): Promise<QuestionFigures> => ask(desk, booked.slice(0, 1).map((on) => ({ on, days: 1, category: 'medical' })), 400)

/** When any of 20 is free in the next four weeks. */
export const anyOf20Days28 = (desk: StationClient, { booked }: DataSet): Promise<QuestionFigures> => ask(desk, booked.slice(0, 1).map((on) => ({ on, days: 28, category: 'medical' })), 150)

export interface GrowthFigures {
  readonly rows0Ms: number
  readonly rows87kMs: number
  readonly rows872kMs: number
  /** The largest of the three over the smallest. */
  readonly ratio: number
}

/** The same question of the same day in three stores that differ in their history alone, turn by turn. */
export async function growth(desks: readonly StationClient[], { booked }: DataSet): Promise<GrowthFigures> {
  const [on = ''] = booked
  const samples = desks.map((): number[] => [])
  for (let round = 0; round < 600; round += 1) {
    for (const [index, { consultations }] of desks.entries()) {
      const started = performance.now()
      await consultations.freeStarts({ on, days: 1, category: 'medical' })
      if (round >= 100) samples[index]?.push(performance.now() - started)
    }
  }
  const [rows0Ms = 0, rows87kMs = 0, rows872kMs = 0] = samples.map((own) => percentilesOf(own).p50Ms)
  const all = [rows0Ms, rows87kMs, rows872kMs]
  return { rows0Ms, rows87kMs, rows872kMs, ratio: rounded(Math.max(...all) / Math.min(...all)) }
}
