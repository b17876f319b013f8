import { actOf, os, refusing } from '../border.ts'
import type { Residents } from './service.ts'

export function residentProcedures(residents: Residents) {
  return {
    search: os.residents.search.handler(({ input }) => residents.search(input.query, input.limit)),
    count: os.residents.count.handler(() => ({ count: residents.count() })),
    get: os.residents.get.handler(({ input }) => residents.get(input.residentId)),
    reveal: os.residents.reveal.handler(({ input, context }) => residents.reveal(actOf(context), input)),
    register: os.residents.register.handler(({ input, context }) => residents.register(actOf(context), input)),
    edit: os.residents.edit.handler(({ input, context }) => residents.edit(actOf(context), input)),
    merge: os.residents.merge.handler(({ input, context }) => residents.merge(actOf(context), input)),
    undoMerge: os.residents.undoMerge.handler(({ input, context }) => residents.undoMerge(actOf(context), input.otherId)),
    remove: os.residents.remove.handler(({ input, context }) => {
      residents.remove(actOf(context), input)
      return {}
    }),
    previewImport: os.residents.previewImport.handler(({ input }) => refusing(residents.previewImport(Buffer.from(input.file, 'base64'), input.mapping ?? []))),
    applyImport: os.residents.applyImport.handler(({ input, context }) => refusing(residents.applyImport(actOf(context), input.token))),
    imports: os.residents.imports.handler(() => residents.imports()),
    importReport: os.residents.importReport.handler(({ input }) => {
      const { issues, moreIssues } = residents.importReport(input.importId)
      return { issues: [...issues], moreIssues }
    }),
    undoImport: os.residents.undoImport.handler(({ input, context }) => residents.undoImport(actOf(context), input.importId)),
  }
}
