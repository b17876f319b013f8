import { refusalSentences } from '../../../shared/text/refusals.ts'

/** A file someone chose, ready to be sent. */
export interface OfficeFile {
  readonly name: string
  readonly base64: string
}

/** What was dropped or chosen: one file, or the sentence why it cannot be taken. */
export type Taken = { readonly kind: 'file'; readonly file: OfficeFile } | { readonly kind: 'refused'; readonly sentence: string }

/** Takes what was dropped on the page. A folder looks like a file until it is asked. */
export async function takeDropped(data: DataTransfer): Promise<Taken> {
  const folder = [...data.items].some((item) => item.webkitGetAsEntry()?.isDirectory === true)
  if (folder) return { kind: 'refused', sentence: refusalSentences.BAD_FILE({ code: 'A_FOLDER' }) }
  return takeFiles([...data.files])
}

export async function takeFiles(files: readonly File[]): Promise<Taken> {
  const [file] = files
  if (!file || files.length > 1) return { kind: 'refused', sentence: '一次请只选一个文件。' }
  try {
    return { kind: 'file', file: { name: file.name, base64: await base64Of(file) } }
  } catch {
    return { kind: 'refused', sentence: refusalSentences.BAD_FILE({ code: 'NOT_FOUND' }) }
  }
}

/** The file as base64; the browser makes it off the main thread as a data address. */
async function base64Of(file: File): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const reader = new FileReader()
  reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result : ''))
  reader.addEventListener('error', () => reject(reader.error ?? new Error('the file could not be read')))
  reader.readAsDataURL(file)
  const address = await promise
  return address.slice(address.indexOf(',') + 1)
}
