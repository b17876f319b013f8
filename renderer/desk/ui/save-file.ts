/** Offers bytes (base64) to be saved by the browser under a name. */
export function saveFile(name: string, base64: string): void {
  save(name, new Blob([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], { type: 'application/octet-stream' }))
}

/** Offers a table (CSV) to be saved by the browser under a name. */
export function saveCsv(name: string, text: string): void {
  save(name, new Blob([text], { type: 'text/csv;charset=utf-8' }))
}

function save(name: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
