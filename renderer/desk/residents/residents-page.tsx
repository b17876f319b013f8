import type { PageProps } from '../app/page-props.ts'
import { ImportPage } from './import-page.tsx'
import { ImportsPage } from './imports-page.tsx'
import { PersonPage } from './person-page.tsx'
import { RegisterPage } from './register-page.tsx'
import { SearchPage } from './search-page.tsx'

/** The residents' pages, told apart by the address: `#/residents`, `…/new`, `…/import`, `…/imports`, `…/<id>`. */
export function ResidentsPage({ id }: PageProps) {
  switch (id) {
    case null:
      return <SearchPage />
    case 'new':
      return <RegisterPage />
    case 'import':
      return <ImportPage />
    case 'imports':
      return <ImportsPage />
    default:
      return <PersonPage key={id} residentId={id} />
  }
}
