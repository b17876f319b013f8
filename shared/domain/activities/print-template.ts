/**
 * A print template: HTML with `{{name}}` for a value and `<!--row-->…<!--/row-->` around a block that repeats.
 * Values are escaped without exception; a name the template asks for and nobody gives throws, so that no paper shows a gap.
 */
export function fillTemplate(template: string, values: Readonly<Record<string, string | number>>, blocks: Readonly<Record<string, (block: string) => string>> = {}): string {
  const repeated = new Map<string, string>()
  let text = template
  for (const [name, make] of Object.entries(blocks)) {
    const { before, block, after } = cutBlock(text, name)
    const mark = `\0${name}\0`
    repeated.set(mark, make(block))
    text = before + mark + after
  }
  const filled = text.replace(/\{\{(\w+)\}\}/gu, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`the template asks for ${name}`)
    return escapeHtml(String(value))
  })
  return [...repeated].reduce((whole, [mark, html]) => whole.replace(mark, () => html), filled)
}

/** Text as it may stand in HTML, between tags and in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'\0]/gu, (char) => (char === '\0' ? '' : `&#${char.charCodeAt(0)};`))
}

function cutBlock(template: string, name: string): { before: string; block: string; after: string } {
  const [open, close] = [`<!--${name}-->`, `<!--/${name}-->`]
  const [from, to] = [template.indexOf(open), template.indexOf(close)]
  if (from < 0 || to < from) throw new Error(`the template has no block ${name}`)
  return { before: template.slice(0, from), block: template.slice(from + open.length, to), after: template.slice(to + close.length) }
}
