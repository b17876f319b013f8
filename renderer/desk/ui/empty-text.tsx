/** What a table says while it is empty, dark enough to be read. */
export function EmptyText({ children }: { readonly children: string }) {
  return <span style={{ color: '#55606E' }}>{children}</span>
}
