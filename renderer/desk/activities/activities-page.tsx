import type { PageProps } from '../app/page-props.ts'
import { useMayWork } from '../app/session-store.ts'
import { ListPage } from './list-page.tsx'
import { NewPage } from './new-page.tsx'
import { PlanPage } from './plan-page.tsx'
import { SessionPage } from './session-page.tsx'

/** The activities' pages, told apart by the address: `#/activities`, `…/new`, `…/plan`, `…/<session>`. Who only reads gets the list instead of a form. */
export function ActivitiesPage({ id }: PageProps) {
  const mayWork = useMayWork()
  switch (id) {
    case null:
      return <ListPage />
    case 'new':
      return mayWork ? <NewPage /> : <ListPage />
    case 'plan':
      return mayWork ? <PlanPage /> : <ListPage />
    default:
      return <SessionPage key={id} sessionId={id} />
  }
}
