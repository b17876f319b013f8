import { create } from 'zustand'
import type { StaffMember } from '../../../shared/contract/staff.ts'

/** Who sits at this desk, and whether the screen is locked over her work. */
interface Session {
  readonly staff: StaffMember | null
  readonly locked: boolean
  signedIn(staff: StaffMember): void
  lock(): void
  left(): void
}

export const useSession = create<Session>()((set) => ({
  staff: null,
  locked: false,
  signedIn: (staff) => set({ staff, locked: false }),
  lock: () => set((session) => ({ locked: session.staff !== null })),
  left: () => set({ staff: null, locked: false }),
}))

/** Whether the one who sits here may do the day's work (an auditor only reads). */
export const useMayWork = (): boolean => useSession((session) => session.staff !== null && session.staff.role !== 'auditor')

export const useIsLead = (): boolean => useSession((session) => session.staff?.role === 'lead')
