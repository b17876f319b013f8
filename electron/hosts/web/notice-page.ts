/** Sentences a browser gets instead of a page it may not have. */
export const NOTICES = {
  codeUsed: '这个地址已经用过或已过期。请回到桌面，重新打开“邻站”。',
  notOpened: '请从桌面打开“邻站”。这个页面不能直接用网址打开。',
  kioskOnly: '这里只能使用签到页面。要用前台，请从桌面打开“邻站”。',
  notFound: '没有这个页面。',
  refused: '请求被拒绝。',
} as const

/** A page that only says one sentence, readable from where a person stands. */
export function noticePage(sentence: string): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>邻站</title>
<style>body{margin:0;min-height:100vh;display:grid;place-items:center;background:#fff;color:#1a1a1a;font:24px/1.6 "Noto Sans CJK SC","Microsoft YaHei",sans-serif}main{max-width:32em;padding:2em}</style>
<main><h1>邻站</h1><p>${sentence}</p></main></html>`
}
