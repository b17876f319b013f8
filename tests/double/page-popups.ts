/**
 * Runs in the page's own world: every way to open a window becomes a question to `setWindowOpenHandler`. Its source
 * text runs in the page, so it refers to nothing outside itself.
 */
export function catchPopups(question: string): void {
  const ask = (url: string): void => {
    window.dispatchEvent(new CustomEvent(question, { detail: new URL(url, location.href).href }))
  }
  window.open = (url) => {
    ask(String(url ?? 'about:blank'))
    return null
  }
  window.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[target]') : null
    if (link === null || ['', '_self', '_top', '_parent'].includes(link.target)) return
    event.preventDefault()
    ask(link.href)
  })
}
