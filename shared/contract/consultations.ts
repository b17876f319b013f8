import { sessionCalls } from './duty-sessions.ts'
import { expertCalls } from './experts.ts'
import { leaveCalls } from './leaves.ts'
import { monthPlanCalls } from './month-plans.ts'

/** The talent pool, the duty sessions of its experts, and the people who come to them. */
export const consultations = { ...expertCalls, ...sessionCalls, ...leaveCalls, ...monthPlanCalls }
