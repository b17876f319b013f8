/** Characters without width that copying out of a web page or a chat leaves behind: zero-width and direction marks, soft hyphen, BOM. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/gu
const ODD_SPACES = /[\u3000\u00A0\u2000-\u200A\u202F\u205F]/gu
const FULL_WIDTH_ASCII = /[\uFF01-\uFF5E]/gu
const FULL_WIDTH_LETTERS = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/gu

/**
 * Full-width ASCII (`１Ａ：`) made half-width and every odd space made a plain one.
 * Not NFKC as a whole: that would also turn `㎡` into `m2`, `①` into `1`, and rewrite compatibility Hanzi in names.
 */
export function halfWidth(text: string): string {
  return text.replace(FULL_WIDTH_ASCII, narrow).replace(ODD_SPACES, ' ')
}

/** The text without invisible marks. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '')
}

/** Text as it is compared: half-width, no invisible marks, runs of space made one, trimmed. */
export function normaliseText(text: string): string {
  return withoutInvisible(halfWidth(text)).replace(/\s+/gu, ' ').trim()
}

/** Text for matching headings and keywords: as `normaliseText` but without any space, `姓 名` = `姓名`. */
export function compactText(text: string): string {
  return normaliseText(text).replaceAll(' ', '')
}

/** Text as it is kept: digits and letters half-width, spaces tidied, Chinese punctuation as written (`邻里茶叙：议事`). */
export function tidyText(text: string): string {
  return withoutInvisible(text).replace(FULL_WIDTH_LETTERS, narrow).replace(ODD_SPACES, ' ').replace(/\s+/gu, ' ').trim()
}

function narrow(char: string): string {
  return String.fromCharCode(char.charCodeAt(0) - 0xfee0)
}
