import { Refusal } from '../../../shared/contract/errors.ts'
import { actOf, os } from '../border.ts'
import { callProcedures } from './call-procedures.ts'
import type { Scheduling } from './service.ts'

export function schedulingProcedures({ calls, rooms, bookings, board, slips, choices }: Scheduling) {
  return {
    ...callProcedures(calls),
    rooms: os.scheduling.rooms.handler(() => [...rooms.list()]),
    suggestedRooms: os.scheduling.suggestedRooms.handler(() => [...rooms.suggested()]),
    addRoom: os.scheduling.addRoom.handler(({ input, context }) => rooms.add(actOf(context), input)),
    updateRoom: os.scheduling.updateRoom.handler(({ input, context }) => rooms.update(actOf(context), input)),
    board: os.scheduling.board.handler(({ input }) => board.of(input.on)),
    booking: os.scheduling.booking.handler(({ input }) => bookings.find(input.bookingId)),
    bookings: os.scheduling.bookings.handler(({ input }) => board.bookings(input.on)),
    book: os.scheduling.book.handler(({ input, context }) => bookings.book(actOf(context), input)),
    choices: os.scheduling.choices.handler(({ input }) => {
      if (!rooms.list().some((room) => room.id === input.roomId)) missing('room')
      return [...choices({ ...input, kind: 'booking' })]
    }),
    slip: os.scheduling.slip.handler(({ input }) => slips.find(input.code) ?? missing('slip')),
    move: os.scheduling.move.handler(({ input, context }) => bookings.move(actOf(context), input)),
    cancel: os.scheduling.cancel.handler(({ input, context }) => bookings.cancel(actOf(context), input)),
    restore: os.scheduling.restore.handler(({ input, context }) => bookings.restore(actOf(context), input)),
    start: os.scheduling.start.handler(({ input, context }) => bookings.start(actOf(context), input)),
    close: os.scheduling.close.handler(({ input, context }) => bookings.close(actOf(context), input)),
    noShow: os.scheduling.noShow.handler(({ input, context }) => bookings.noShow(actOf(context), input)),
  }
}

function missing(what: string): never {
  throw new Refusal('NOT_FOUND', { what })
}
