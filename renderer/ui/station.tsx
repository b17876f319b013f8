import { createContext, useContext, useEffect, useEffectEvent, useMemo, useRef, useState, type ReactNode } from 'react'
import { createClient, readChanges, type Client } from '../client.ts'
import { connectStation, type PageKind, type PortState } from '../client-port.ts'

interface StationLink {
  readonly client: Client | null
  readonly state: PortState
  /** Calls back on every announced change; returns its undo. */
  subscribe(listener: (topics: readonly string[]) => void): () => void
}

const LinkContext = createContext<StationLink | null>(null)

/** Connects the page to its station and keeps it connected; each new way makes a new client, and everything refetches. */
export function StationProvider({ page, screen, children }: { readonly page: PageKind; readonly screen: () => string; readonly children: ReactNode }) {
  const [client, setClient] = useState<Client | null>(null)
  const [state, setState] = useState<PortState>('connecting')
  const listeners = useRef(new Set<(topics: readonly string[]) => void>())
  const screenName = useEffectEvent(screen)

  useEffect(() => {
    const reading: { stop: AbortController | undefined } = { stop: undefined }
    const undo = connectStation(page, (port) => {
      reading.stop?.abort()
      reading.stop = new AbortController()
      const fresh = createClient(port, () => screenName())
      void readChanges(fresh, (topics) => {
        for (const listener of listeners.current) listener(topics)
      }, reading.stop.signal)
      setClient(() => fresh)
    }, setState)
    return () => {
      reading.stop?.abort()
      undo()
    }
  }, [page])

  const link = useMemo<StationLink>(() => ({
    client, state,
    subscribe(listener) {
      listeners.current.add(listener)
      return () => listeners.current.delete(listener)
    },
  }), [client, state])
  return <LinkContext value={link}>{children}</LinkContext>
}

/** The link itself; `client` is null until the first way is open. */
export function useStation(): StationLink {
  const link = useContext(LinkContext)
  if (!link) throw new Error('useStation outside StationProvider')
  return link
}

/** The client, inside pages that are only shown once connected. */
export function useClient(): Client {
  const { client } = useStation()
  if (!client) throw new Error('the station is not connected yet')
  return client
}

/** An answer from the station: the last one known, and whether a newer one failed to come. */
export interface Answer<Data> {
  readonly data: Data | undefined
  readonly error: unknown
  readonly loading: boolean
  refetch(): void
}

/**
 * Asks the station and asks again when one of the topics changes, the key changes or the way is new. The last answer
 * stays while a newer one is fetched; with another key it is dropped.
 */
export function useAnswer<Data>(key: string, ask: (client: Client) => Promise<Data>, topics: readonly string[]): Answer<Data> {
  const { client, subscribe } = useStation()
  const [answer, setAnswer] = useState<{ key: string; data: Data | undefined; error: unknown }>({ key, data: undefined, error: undefined })
  const [round, setRound] = useState(0)
  const question = useEffectEvent(ask)
  const watched = topics.join(' ')

  useEffect(() => subscribe((changed) => {
    if (changed.some((topic) => watched.split(' ').includes(topic))) setRound((count) => count + 1)
  }), [subscribe, watched])

  useEffect(() => {
    if (!client) return undefined
    const current = { wanted: true }
    question(client).then(
      (data) => current.wanted && setAnswer({ key, data, error: undefined }),
      (error: unknown) => current.wanted && setAnswer((before) => ({ key, data: before.key === key ? before.data : undefined, error })),
    )
    return () => {
      current.wanted = false
    }
  }, [client, key, round])

  const known = answer.key === key ? answer : { data: undefined, error: undefined }
  return { data: known.data, error: known.error, loading: known.data === undefined && known.error === undefined, refetch: () => setRound((count) => count + 1) }
}
