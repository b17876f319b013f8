import { Refusal } from '../../../shared/contract/errors.ts'
import type { Month } from '../../../shared/domain/values/calendar-date.ts'
import { intervalOfMonth } from '../../../shared/domain/calendar/opening-hours.ts'
import type { Parts } from '../parts.ts'
import type { Residents } from '../residents/service.ts'
import type { Act } from '../store/journal.ts'
import { findSetting, putSetting } from '../store/settings.ts'
import type { Reader } from '../store/transaction.ts'
import { listAppointmentsIn } from './appointment-repository.ts'
import { fillPaper, writePaperXlsx, type Paper } from './paper.ts'
import { listSessionsFrom } from './session-repository.ts'
import type { SessionViews } from './session-view.ts'
import { noticePaper } from './sheet-notice.ts'
import { registerPaper } from './sheet-register.ts'

const PHONE = 'noticePhone'

interface Others {
  readonly views: SessionViews
  readonly people: Pick<Residents, 'nameOf'>
  readonly stationName: () => string
}

/** The papers of a month: the notice of its sessions (排班公示表) and the register of who came (义诊/咨询服务登记表). */
export function createSheets({ store, sealer, resources, pdf }: Pick<Parts, 'store' | 'sealer' | 'resources' | 'pdf'>, { views, people, stationName }: Others) {
  const sessionsIn = (reader: Reader, month: Month) => views(reader, listSessionsFrom(reader, intervalOfMonth(month)))
  const phone = (reader: Reader): string => {
    const kept = findSetting(reader, PHONE)
    return typeof kept === 'string' ? kept : ''
  }

  const notice = (month: Month): Paper => store.read((reader) => noticePaper({ stationName: stationName(), month, phone: phone(reader), sessions: sessionsIn(reader, month) }))

  const register = (month: Month): Paper => store.read((reader) => {
    const appointments = listAppointmentsIn(reader, sealer, intervalOfMonth(month))
    const names = people.nameOf(appointments.map(({ residentId }) => residentId))
    return registerPaper({
      stationName: stationName(), month, sessions: new Map(sessionsIn(reader, month).map((session) => [session.id, session])),
      visits: appointments.map((one) => ({ ...one, name: names.get(one.residentId)?.name ?? '', maskedPhone: names.get(one.residentId)?.maskedPhone ?? '' })),
    })
  })

  const outputs = (paperOf: (month: Month) => Paper, name: string) => ({
    page(month: Month): { html: string; title: string } {
      const paper = paperOf(month)
      return { html: fillPaper(resources.text('print/consultation-table.html'), paper), title: paper.title }
    },
    /** Throws `NO_PRINTER` where the host cannot print. */
    async pdf(month: Month): Promise<{ pdf: string; fileName: string }> {
      const bytes = await pdf(fillPaper(resources.text('print/consultation-table.html'), paperOf(month))).catch(() => {
        throw new Refusal('NO_PRINTER', {})
      })
      return { pdf: Buffer.from(bytes).toString('base64'), fileName: `${name}_${month}.pdf` }
    },
    async xlsx(month: Month): Promise<{ xlsx: string; fileName: string }> {
      return { xlsx: Buffer.from(await writePaperXlsx(paperOf(month), name)).toString('base64'), fileName: `${name}_${month}.xlsx` }
    },
  })

  return {
    notice: outputs(notice, '排班公示表'),
    register: outputs(register, '咨询服务登记表'),
    phone: (): { phone: string } => ({ phone: store.read(phone) }),
    setPhone: (act: Act, typed: string): { phone: string } => store.write(act, (writer) => {
      putSetting(writer, PHONE, typed)
      writer.journal({ subject: 'session', subjectId: 'notice', action: 'noticePhoneSet' })
      return { phone: typed }
    }),
  }
}
