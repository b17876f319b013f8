import { useState } from 'react'
import { useAnswer } from '../../ui/station.tsx'
import { noticePages } from './notice-pages.ts'

/** What the station has to tell, one page after the other. */
export function Notices() {
  const { data } = useAnswer('notices', (client) => client.kiosk.notices(), ['notice'])
  const [page, setPage] = useState(0)
  const pages = (data ?? []).flatMap(({ id, title, body }) => noticePages(body).map((text, index) => ({ key: `${id} ${index}`, title, text })))
  const shown = pages[page % Math.max(1, pages.length)]
  if (!shown) return <p className="schedule-none">{data ? '现在没有通知' : ''}</p>
  return (
    <>
      <article className="notice">
        <h2 className="notice-title">{shown.title}</h2>
        <p className="notice-text">{shown.text}</p>
      </article>
      {pages.length > 1 && <div className="row"><button type="button" className="key" onClick={() => setPage((page + 1) % pages.length)}>下一页（{page % pages.length + 1}/{pages.length}）</button></div>}
    </>
  )
}
