import { useEffect, useState } from 'react'

/** Seconds without a touch before the question, and seconds to answer it (design: 60 s, visible countdown). */
const QUIET_SECONDS = 60
const COUNT_SECONDS = 15

/** When nobody has touched the screen for a minute, asks whether somebody is still there; without an answer it goes home. */
export function IdleNotice({ onReset }: { readonly onReset: () => void }) {
  const [quiet, setQuiet] = useState(0)
  const left = QUIET_SECONDS + COUNT_SECONDS - quiet

  useEffect(() => {
    const timer = setInterval(() => setQuiet((seconds) => seconds + 1), 1_000)
    const touched = (): void => setQuiet((seconds) => (seconds < QUIET_SECONDS ? 0 : seconds))
    window.addEventListener('pointerdown', touched)
    window.addEventListener('keydown', touched)
    return () => {
      clearInterval(timer)
      window.removeEventListener('pointerdown', touched)
      window.removeEventListener('keydown', touched)
    }
  }, [])
  useEffect(() => {
    if (left <= 0) onReset()
  }, [left, onReset])

  if (quiet < QUIET_SECONDS || left <= 0) return null
  return (
    <div className="veil" role="alertdialog" aria-label="还在吗">
      <div className="veil-card">
        <p className="veil-text">还在吗？</p>
        <p className="veil-count" role="timer">{left} 秒后回到首页</p>
        <button type="button" className="key key-main" onClick={() => setQuiet(0)}>继续</button>
      </div>
    </div>
  )
}
