import type { Activity, Material } from '../../../shared/contract/activities.ts'

/** What an activity is beyond its sessions, as a form holds it. */
export interface DetailsDraft extends Pick<Activity, 'title' | 'kind' | 'organiser' | 'audience'> {
  readonly coOrganisers: readonly string[]
  readonly materials: readonly Material[]
}

export const firstDetails: DetailsDraft = { title: '', kind: 'culture', organiser: '', audience: '', coOrganisers: [], materials: [] }

export function detailsOf({ title, kind, organiser, audience, coOrganisers, materials }: Activity): DetailsDraft {
  return { title, kind, organiser, audience, coOrganisers, materials }
}

/** As a call takes them: rows of materials that name nothing are left out. */
export function partOfDetails({ coOrganisers, materials, ...details }: DetailsDraft) {
  return { ...details, coOrganisers: coOrganisers.map((name) => name.trim()).filter((name) => name !== ''), materials: materials.filter(({ name }) => name.trim() !== '') }
}
