import { useSyncExternalStore } from 'react'

/** Where the desk is: a page and what it shows, kept in the address so that back, forward and reload work. */
export interface Route {
  readonly page: string
  readonly id: string | null
}

/** `#/residents/01J…` → residents and the id. */
export function parseRoute(hash: string): Route {
  const [page = '', id = ''] = hash.replace(/^#\/?/, '').split('/')
  return { page: page === '' ? 'board' : page, id: id === '' ? null : decodeURIComponent(id) }
}

export function goTo(page: string, id?: string): void {
  location.hash = id === undefined ? `/${page}` : `/${page}/${encodeURIComponent(id)}`
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange)
  return () => window.removeEventListener('hashchange', onChange)
}

export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(subscribe, () => location.hash))
}

/** The page's name as the journal keeps it. */
export const screenName = (): string => parseRoute(location.hash).page
