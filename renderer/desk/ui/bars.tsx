interface BarsProps {
  /** What is counted, for those who hear the page. */
  readonly label: string
  readonly rows: readonly { readonly name: string; readonly count: number }[]
}

/** Counts as a table whose numbers are also bars, the longest for the most. */
export function Bars({ label, rows }: BarsProps) {
  const most = Math.max(1, ...rows.map(({ count }) => count))
  return (
    <table aria-label={label} style={{ borderCollapse: 'collapse', width: '100%' }}>
      <tbody>
        {rows.map(({ name, count }) => (
          <tr key={name}>
            <th scope="row" style={{ textAlign: 'start', fontWeight: 400, whiteSpace: 'nowrap', padding: '3px 12px 3px 0', width: 1 }}>{name}</th>
            <td style={{ textAlign: 'right', width: 48, paddingRight: 8, fontVariantNumeric: 'tabular-nums' }}>{count}</td>
            <td aria-hidden><div style={{ height: 14, borderRadius: 2, background: '#1F5F99', width: `${count / most * 100}%`, minWidth: count > 0 ? 2 : 0 }} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
