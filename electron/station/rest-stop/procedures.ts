import { actOf, os, principalOf, type PortContext } from '../border.ts'
import type { RestStop } from './service.ts'

/** An auditor reads counts and states, and nothing anybody said. */
const isMasked = (context: PortContext): boolean => principalOf(context) === 'auditor'

export function restStopProcedures({ lists, taps, loans, suggestions, sheets }: RestStop) {
  return {
    lists: os.restStop.lists.handler(() => lists.get()),
    setLists: os.restStop.setLists.handler(({ input, context }) => lists.set(actOf(context), input)),
    day: os.restStop.day.handler(({ input }) => taps.day(input.on)),
    tap: os.restStop.tap.handler(({ input, context }) => taps.tap(actOf(context), input)),
    annulTap: os.restStop.annulTap.handler(({ input, context }) => {
      taps.annul(actOf(context), input.tapId, input.reason)
      return {}
    }),
    month: os.restStop.month.handler(({ input }) => taps.month(input.month)),
    monthXlsx: os.restStop.monthXlsx.handler(({ input }) => sheets.month(input.month)),
    loans: os.restStop.loans.handler(({ context }) => loans.list(isMasked(context))),
    loansXlsx: os.restStop.loansXlsx.handler(({ context }) => sheets.loans(isMasked(context))),
    lend: os.restStop.lend.handler(({ input, context }) => loans.lend(actOf(context), input)),
    stepLoan: os.restStop.stepLoan.handler(({ input, context }) => loans.step(actOf(context), input)),
    suggestions: os.restStop.suggestions.handler(({ context }) => suggestions.list(isMasked(context))),
    suggestionsXlsx: os.restStop.suggestionsXlsx.handler(({ context }) => sheets.suggestions(isMasked(context))),
    suggest: os.restStop.suggest.handler(({ input, context }) => suggestions.add(actOf(context), input.text)),
    markSuggestion: os.restStop.markSuggestion.handler(({ input, context }) => suggestions.mark(actOf(context), input)),
  }
}
