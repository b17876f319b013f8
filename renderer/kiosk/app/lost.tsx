import { useEffect, useState } from 'react'

/** After so long, in milliseconds, it is no restart any more. */
const LONG_MS = 30_000

/** The way to the station is gone for a moment; it comes back by itself to the same question, and a person is near all the while. */
export function Lost({ first }: { readonly first: boolean }) {
  const [long, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className="veil" role="status">
      <div className="veil-card">
        <p className="veil-text">{first ? '正在打开，请稍候' : '正在重新连接…'}</p>
        {!first && <p className="veil-note">签好的都已记下，不用重签</p>}
        <p className="veil-note">{long ? '还没有连上，请找工作人员签到' : '着急的话，请向工作人员招手'}</p>
      </div>
    </div>
  )
}
