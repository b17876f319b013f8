import type { Instant } from '../values/instant.ts'
import { nextAppointmentState, type AppointmentEvent, type AppointmentState } from './appointment-state.ts'

/** How far an appointment has come. `undoState` is where the last step came from; null when there is none to take back. */
export interface AppointmentProgress {
  readonly state: AppointmentState
  readonly undoState: AppointmentState | null
  readonly arrivedAt: Instant | null
  /** With `servedAt` it tells how long the service took. */
  readonly begunAt: Instant | null
  readonly servedAt: Instant | null
}

/** One step, or the last step taken back exactly as it was; null where that is not possible. Only one step can be taken back. */
export function stepAppointment(progress: AppointmentProgress, event: AppointmentEvent | 'undo', at: Instant): AppointmentProgress | null {
  if (event === 'undo') return takeBack(progress)
  const state = nextAppointmentState(progress.state, event)
  return state && {
    state, undoState: progress.state, arrivedAt: state === 'arrived' ? at : progress.arrivedAt,
    begunAt: state === 'inService' ? at : progress.begunAt, servedAt: state === 'served' ? at : progress.servedAt,
  }
}

function takeBack({ state, undoState, arrivedAt, begunAt, servedAt }: AppointmentProgress): AppointmentProgress | null {
  return undoState && {
    state: undoState, undoState: null, arrivedAt: state === 'arrived' ? null : arrivedAt,
    begunAt: state === 'inService' ? null : begunAt, servedAt: state === 'served' ? null : servedAt,
  }
}

/** Whether an appointment in this state has come to an outcome: a topic, a disposition, perhaps a referral. */
export function hasOutcome(state: AppointmentState): boolean {
  return state === 'served' || state === 'referred'
}
