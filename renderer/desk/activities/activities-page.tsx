import type { PageProps } from '../app/page-props.ts'
import { ListPage } from './list-page.tsx'
import { NewPage } from './new-page.tsx'
import { PlanPage } from './plan-page.tsx'
import { SessionPage } from './session-page.tsx'

/** The activities' pages, told apart by the address: `#/activities`, `…/new`, `…/plan`, `…/<session>`. */
export function ActivitiesPage({ id }: PageProps) {
  switch (id) {
    case null:
      return <ListPage />
    case 'new':
      return <NewPage />
    case 'plan':
      return <PlanPage />
    default:
      return <SessionPage key={id} sessionId={id} />
  }
}
