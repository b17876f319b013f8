/** Characters of a notice that fit the lowest screen in the largest letters. */
const A_PAGE = 110

/** A notice's words cut into pages, at the end of a line or sentence where one is near. */
export function noticePages(body: string): readonly string[] {
  const characters = [...body.trim()]
  if (characters.length <= A_PAGE) return [characters.join('')]
  const first = characters.slice(0, A_PAGE)
  const end = first.findLastIndex((character) => '\n。！？；'.includes(character)) + 1
  const cut = end > A_PAGE / 2 ? end : A_PAGE
  return [characters.slice(0, cut).join(''), ...noticePages(characters.slice(cut).join(''))]
}
