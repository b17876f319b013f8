import type { AdmissionCode } from '../../../shared/domain/activities/admission-codes.ts'
import { isAdmitted } from '../../../shared/domain/activities/admission-codes.ts'
import { startHostProcess, type Page } from '../../support/host-process.ts'
import { percentilesOf } from '../measure.ts'
import { REPEATED, type Tap } from './scene.ts'

/** What four kiosks heard. */
export interface KioskFigures {
  /** Finding oneself by the last four digits of a phone, among everybody. */
  readonly lookupP95Ms: number
  /** Taps that wrote something, a sign-in or a refusal, each second, while all four kiosks tap without a pause. */
  readonly perSecond: number
  /** Taps that heard nothing, or something else than is true of them. */
  readonly withoutCode: number
  /** People who heard more than once that they were let in. */
  readonly letInTwice: number
}

const KIOSKS = 4
/** Taps a kiosk has on the way while the pace is measured; a person has one. */
const IN_FLIGHT = 4

interface Heard {
  readonly tap: Tap
  readonly code: AdmissionCode | null
}

/** Four kiosks over the web host at once: first as people do, looking themselves up and tapping; then tapping alone, for the pace. */
export async function measureKiosks(dataFolder: string, calm: readonly Tap[], hurried: readonly Tap[]): Promise<KioskFigures> {
  const host = await startHostProcess(dataFolder)
  try {
    const pages = await Promise.all(Array.from({ length: KIOSKS }, () => host.openPage('kiosk')))
    const lookups: number[] = []
    const first = await tapAll(pages, 1, calm, async (page, tap) => {
      const started = performance.now()
      await page.client.kiosk.find({ sessionId: tap.sessionId, by: { kind: 'phoneTail', digits: tap.phoneTail } })
      lookups.push(performance.now() - started)
    })
    const started = performance.now()
    const second = await tapAll(pages, IN_FLIGHT, hurried, () => Promise.resolve())
    const seconds = (performance.now() - started) / 1_000
    for (const page of pages) page.close()
    const heard = [...first, ...second]
    return {
      lookupP95Ms: percentilesOf(lookups).p95Ms, perSecond: Math.round(second.filter(({ code }) => code !== null && code !== 'alreadyIn').length / seconds),
      withoutCode: heard.filter((one) => !isRight(one)).length, letInTwice: twice(heard),
    }
  } finally {
    await host.stop()
  }
}

/** Every kiosk takes the next tap as soon as one of its own was answered. */
async function tapAll(pages: readonly Page[], inFlight: number, taps: readonly Tap[], before: (page: Page, tap: Tap) => Promise<void>): Promise<readonly Heard[]> {
  const queue = taps.values()
  const heard: Heard[] = []
  const lane = async (page: Page): Promise<void> => {
    for (const tap of queue) {
      await before(page, tap)
      const code = await page.client.kiosk.signIn({ sessionId: tap.sessionId, residentId: tap.residentId, via: 'phoneTail' }).then(({ outcome }) => outcome.code, () => null)
      heard.push({ tap, code })
    }
  }
  await Promise.all(pages.flatMap((page) => Array.from({ length: inFlight }, () => lane(page))))
  return heard
}

const isRight = ({ tap, code }: Heard): boolean => code === tap.expected || code === REPEATED[tap.expected]

function twice(heard: readonly Heard[]): number {
  const letIn = Map.groupBy(heard.filter(({ code }) => code !== null && isAdmitted(code)), ({ tap }) => `${tap.sessionId} ${tap.residentId}`)
  return [...letIn.values()].filter(({ length }) => length > 1).length
}
