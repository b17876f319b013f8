import { Refusal } from '../../../shared/contract/errors.ts'
import { dateOf } from '../../../shared/domain/values/instant.ts'
import type { Parts } from '../parts.ts'
import { rosterLine } from './expert-roster-lines.ts'
import { fillRoster, writeRosterXlsx, type RosterSheet } from './expert-roster-sheet.ts'
import { serviceDone } from './expert-service-repository.ts'
import type { Experts } from './experts.ts'

/** The roster of the pool for paper and for a workbook (能人库花名册): who is in use, oldest entry first. */
export function createExpertRoster({ store, now, resources, pdf }: Pick<Parts, 'store' | 'now' | 'resources' | 'pdf'>, { experts, stationName }: { readonly experts: Pick<Experts, 'all'>; readonly stationName: () => string }) {
  const sheet = (): RosterSheet => store.read((reader) => {
    const done = serviceDone(reader)
    const lines = experts.all(reader).filter(({ active }) => active).map((expert, index) => rosterLine(expert, index, done.get(expert.id)))
    return { stationName: stationName(), on: dateOf(now()), lines }
  })
  const fileName = (kind: string): string => `能人库花名册_${dateOf(now())}.${kind}`

  return {
    async xlsx(): Promise<{ xlsx: string; fileName: string }> {
      return { xlsx: Buffer.from(await writeRosterXlsx(sheet())).toString('base64'), fileName: fileName('xlsx') }
    },
    /** Throws `NO_PRINTER` where the host cannot print. */
    async pdf(): Promise<{ pdf: string; fileName: string }> {
      const bytes = await pdf(fillRoster(resources.text('print/expert-roster.html'), sheet())).catch(() => {
        throw new Refusal('NO_PRINTER', {})
      })
      return { pdf: Buffer.from(bytes).toString('base64'), fileName: fileName('pdf') }
    },
  }
}
