import { renderSVG } from 'uqr'
import type { Slip } from '../../../shared/contract/scheduling.ts'
import { useAnswer } from '../../ui/station.tsx'

/** A slip as it prints on an 80 mm roll: whose, what, when, where, and a QR code of ASCII digits that any scanner reads. */
export function SlipCard({ slip }: { readonly slip: Slip }) {
  const { data } = useAnswer('status', (client) => client.setup.status(), ['station'])
  const image = `data:image/svg+xml;utf8,${encodeURIComponent(renderSVG(slip.code, { border: 2 }))}`
  return (
    <section className="slip" aria-label="小票" style={{ width: '72mm', padding: '4mm', background: '#fff', border: '1px dashed #8893A0', color: '#000' }}>
      {data?.station && <div style={{ fontSize: 14 }}>{data.station.name}</div>}
      <h2 style={{ fontSize: 18, margin: '0 0 6px' }}>{slip.title}</h2>
      {slip.lines.map((line) => <div key={line} style={{ fontSize: 14, lineHeight: 1.5 }}>{line}</div>)}
      <img src={image} alt={`编号 ${slip.code}`} style={{ width: '38mm', height: '38mm', display: 'block', margin: '6px auto 0' }} />
      <div style={{ textAlign: 'center', fontSize: 14, letterSpacing: 1 }}>{slip.code}</div>
    </section>
  )
}
