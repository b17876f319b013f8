import { SaxesParser } from 'saxes'

export type Attributes = Readonly<Record<string, string | undefined>>

/** What is told about an XML part while it passes; names come without their namespace prefix (`x:row` is `row`). */
export interface XmlListener {
  open(name: string, attributes: Attributes): void
  close?(name: string): void
  /** Text and CDATA of the innermost element, perhaps in several pieces. */
  text?(text: string): void
}

/** Passes a part (UTF-8, as every office program writes) by the listener piece by piece. Throws where it is not well-formed. */
export async function readXml(pieces: AsyncIterable<Uint8Array>, listener: XmlListener): Promise<void> {
  const parser = parserFor(listener)
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for await (const piece of pieces) parser.write(decoder.decode(piece, { stream: true }))
  parser.write(decoder.decode()).close()
}

type Parser = SaxesParser<{ xmlns: false; position: false }>

function parserFor(listener: XmlListener): Parser {
  const parser: Parser = new SaxesParser({ xmlns: false, position: false })
  parser.on('opentag', ({ name, attributes }) => listener.open(localName(name), attributes))
  parser.on('closetag', ({ name }) => listener.close?.(localName(name)))
  parser.on('text', (text) => listener.text?.(text))
  parser.on('cdata', (text) => listener.text?.(text))
  return parser
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}
