/** The tables beside a booking: what is lent for it, and how the room was before and after. */
export interface BookingsSchema {
  /** The key or the equipment of a booking, out and back; `…_by`: the member of staff who gave or took it. */
  booking_loan: { booking_id: string; what: 'key' | 'equipment'; out_at: number; out_by: string; back_at: number | null; back_by: string | null }
  /** `sealed`: what was noted. */
  booking_inspection: { booking_id: string; moment: 'before' | 'after'; ok: number; at: number; by: string; sealed: Buffer }
}
