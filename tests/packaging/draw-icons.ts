import { chromium } from '@playwright/test'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { findChromium } from '../../electron/hosts/chromium.ts'
import { checkout } from '../support/hosts.ts'

// Draws resources/icons/icon.svg in every size the packages need. Run by hand after a change of the drawing.

const folder = path.join(checkout, 'resources/icons')
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512]
/** Windows shows no larger ones from an .ico. */
const ICO_SIZES = SIZES.filter((size) => size <= 256)

const drawn = await drawAll(readFileSync(path.join(folder, 'icon.svg'), 'utf8'))
mkdirSync(folder, { recursive: true })
for (const [size, png] of drawn) writeFileSync(path.join(folder, `${size}x${size}.png`), png)
writeFileSync(path.join(folder, 'icon.ico'), icoOf(ICO_SIZES.map((size) => [size, drawn.get(size) ?? Buffer.alloc(0)])))

async function drawAll(svg: string): Promise<Map<number, Buffer>> {
  const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
  const page = await browser.newPage()
  const pngs = new Map<number, Buffer>()
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size })
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`)
    pngs.set(size, await page.screenshot({ omitBackground: true }))
  }
  await browser.close()
  return pngs
}

/** An icon directory (6 bytes), one 16-byte entry a picture, then the pictures as PNG files. */
function icoOf(pictures: readonly (readonly [size: number, png: Buffer])[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let offset = head.length
  for (const [index, [size, png]] of pictures.entries()) {
    const at = 6 + 16 * index
    head.writeUInt8(size % 256, at) // 256 is written as 0
    head.writeUInt8(size % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(png.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += png.length
  }
  return Buffer.concat([head, ...pictures.map(([, png]) => png)])
}
