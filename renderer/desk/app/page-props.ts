/** What a page gets from the address. */
export interface PageProps {
  readonly id: string | null
}
