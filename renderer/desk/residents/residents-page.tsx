import type { PageProps } from '../app/page-props.ts'
import { useMayWork } from '../app/session-store.ts'
import { ImportPage } from './import-page.tsx'
import { ImportsPage } from './imports-page.tsx'
import { PersonPage } from './person-page.tsx'
import { RegisterPage } from './register-page.tsx'
import { SearchPage } from './search-page.tsx'

/** The residents' pages, told apart by the address: `#/residents`, `…/new`, `…/import`, `…/imports`, `…/<id>`. Who only reads gets the search instead of a form. */
export function ResidentsPage({ id }: PageProps) {
  const mayWork = useMayWork()
  switch (id) {
    case null:
      return <SearchPage />
    case 'new':
      return mayWork ? <RegisterPage /> : <SearchPage />
    case 'import':
      return mayWork ? <ImportPage /> : <SearchPage />
    case 'imports':
      return <ImportsPage />
    default:
      return <PersonPage key={id} residentId={id} />
  }
}
