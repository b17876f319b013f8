import { Refusal } from '../../../shared/contract/errors.ts'
import { actOf, os } from '../border.ts'
import { bookingProcedures } from './booking-procedures.ts'
import { callProcedures } from './call-procedures.ts'
import { listProcedures } from './list-procedures.ts'
import { takingProcedures } from './taking-procedures.ts'
import { seriesProcedures } from './series-procedures.ts'
import { waitingProcedures } from './waiting-procedures.ts'
import type { Scheduling } from './service.ts'

export function schedulingProcedures({ waiting, waitingRules, series, seriesRules, takings, calls, rooms, bookings, houseRules, board, lists, register, slips, choices }: Scheduling) {
  return {
    ...bookingProcedures({ bookings, houseRules }),
    ...callProcedures(calls),
    ...listProcedures(lists),
    ...takingProcedures(takings),
    ...waitingProcedures({ waiting, waitingRules }),
    ...seriesProcedures({ series, seriesRules }),
    rooms: os.scheduling.rooms.handler(() => [...rooms.list()]),
    suggestedRooms: os.scheduling.suggestedRooms.handler(() => [...rooms.suggested()]),
    addRoom: os.scheduling.addRoom.handler(({ input, context }) => rooms.add(actOf(context), input)),
    updateRoom: os.scheduling.updateRoom.handler(({ input, context }) => rooms.update(actOf(context), input)),
    board: os.scheduling.board.handler(({ input }) => board.of(input.on)),
    register: os.scheduling.register.handler(({ input }) => register.sheet(input.month)),
    registerPdf: os.scheduling.registerPdf.handler(({ input }) => register.pdf(input.month)),
    registerXlsx: os.scheduling.registerXlsx.handler(({ input }) => register.xlsx(input.month)),
    bookingsXlsx: os.scheduling.bookingsXlsx.handler(({ input }) => register.list(input.from, input.days)),
    week: os.scheduling.week.handler(({ input }) => board.week(input.from)),
    bookings: os.scheduling.bookings.handler(({ input }) => board.bookings(input.on)),
    choices: os.scheduling.choices.handler(({ input }) => {
      if (!rooms.list().some((room) => room.id === input.roomId)) missing('room')
      return [...choices({ ...input, kind: 'booking' })]
    }),
    slip: os.scheduling.slip.handler(({ input }) => slips.find(input.code) ?? missing('slip')),
  }
}

function missing(what: string): never {
  throw new Refusal('NOT_FOUND', { what })
}
