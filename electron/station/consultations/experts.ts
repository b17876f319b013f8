import type { Expert, ExpertCategory } from '../../../shared/contract/consultations.ts'
import { maskPhone } from '../../../shared/domain/values/phone.ts'
import type { Parts } from '../parts.ts'
import type { Act } from '../store/journal.ts'
import { insertExpert, listExperts, type StoredExpert } from './expert-repository.ts'

export interface NewExpert {
  readonly name: string
  readonly category: ExpertCategory
  readonly speciality: string
  readonly unit: string
  readonly phone: string
}

/** The talent pool (能人库), part of the consultations service. */
export function createExperts({ store, sealer, newId }: Pick<Parts, 'store' | 'sealer' | 'newId'>) {
  return {
    list: (): Expert[] => store.read((reader) => listExperts(reader, sealer)).map(viewOf),
    add(act: Act, input: NewExpert): Expert {
      const expert: StoredExpert = { id: newId(), ...input, availability: '', perVisit: null, active: true }
      store.write(act, (writer) => {
        insertExpert(writer, sealer, expert)
        writer.journal({ subject: 'expert', subjectId: expert.id, action: 'added', data: { category: expert.category } })
      })
      return viewOf(expert)
    },
  }
}

function viewOf({ phone, ...expert }: StoredExpert): Expert {
  return { ...expert, maskedPhone: maskPhone(phone) }
}
