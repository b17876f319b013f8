import type { ExceptionReason } from '../../../shared/contract/booking.ts'
import { actOf, os, principalOf, type PortContext } from '../border.ts'
import type { Asker } from './booking-checks.ts'
import type { Scheduling } from './service.ts'

/** Who asks, and what they would waive; the command line has the rights of a lead. */
export function askerOf(context: PortContext, override?: { readonly reason: ExceptionReason; readonly note?: string | undefined }): Asker {
  return { isLead: ['lead', 'cli'].includes(principalOf(context)), override }
}

export function bookingProcedures({ bookings, houseRules }: Pick<Scheduling, 'bookings' | 'houseRules'>) {
  return {
    houseRules: os.scheduling.houseRules.handler(() => houseRules.get()),
    setHouseRules: os.scheduling.setHouseRules.handler(({ input, context }) => houseRules.set(actOf(context), input)),
    book: os.scheduling.book.handler(({ input, context }) => bookings.book(actOf(context), input, askerOf(context, input.override))),
    move: os.scheduling.move.handler(({ input, context }) => bookings.move(actOf(context), input, askerOf(context, input.override))),
    booking: os.scheduling.booking.handler(({ input }) => bookings.find(input.bookingId)),
    bookingRecord: os.scheduling.bookingRecord.handler(({ input }) => bookings.record(input.bookingId)),
    bookingPhones: os.scheduling.bookingPhones.handler(({ input, context }) => bookings.phones(actOf(context), input.bookingId)),
    standing: os.scheduling.standing.handler(({ input }) => bookings.standing(input)),
    approvals: os.scheduling.approvals.handler(() => bookings.approvals()),
    approve: os.scheduling.approve.handler(({ input, context }) => bookings.approve(actOf(context), input)),
    reject: os.scheduling.reject.handler(({ input, context }) => bookings.reject(actOf(context), input)),
    unattended: os.scheduling.unattended.handler(() => bookings.unattended()),
    settleUnattended: os.scheduling.settleUnattended.handler(({ input, context }) => bookings.settleUnattended(actOf(context), input)),
    overdue: os.scheduling.overdue.handler(() => bookings.overdue()),
    confirmBooking: os.scheduling.confirmBooking.handler(({ input, context }) => bookings.confirm(actOf(context), input)),
    keepBooking: os.scheduling.keepBooking.handler(({ input, context }) => bookings.keep(actOf(context), input)),
    takeBack: os.scheduling.takeBack.handler(({ input, context }) => bookings.takeBack(actOf(context), input)),
    editBooking: os.scheduling.editBooking.handler(({ input, context }) => bookings.edit(actOf(context), input, askerOf(context))),
    handOver: os.scheduling.handOver.handler(({ input, context }) => bookings.handOver(actOf(context), input)),
    inspect: os.scheduling.inspect.handler(({ input, context }) => bookings.inspect(actOf(context), input)),
    cancel: os.scheduling.cancel.handler(({ input, context }) => bookings.cancel(actOf(context), input)),
    restore: os.scheduling.restore.handler(({ input, context }) => bookings.restore(actOf(context), input)),
    start: os.scheduling.start.handler(({ input, context }) => bookings.start(actOf(context), input)),
    close: os.scheduling.close.handler(({ input, context }) => bookings.close(actOf(context), input)),
    noShow: os.scheduling.noShow.handler(({ input, context }) => bookings.noShow(actOf(context), input)),
  }
}
