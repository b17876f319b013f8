import { dialog, type BrowserWindow } from 'electron'

const ANSWERS = ['留下继续填', '不保存，离开'] as const

/**
 * Asks, in a dialog of the shell's own, before a window loses what was typed and not saved: Electron has none for a page
 * that would rather stay, it keeps the window open without a word.
 */
export function askBeforeLeaving(window: BrowserWindow): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const answer = dialog.showMessageBoxSync(window, {
      type: 'question', title: '邻站', message: '还没有保存，要离开吗？', detail: '离开以后，这里填的内容就没有了。',
      buttons: [...ANSWERS], defaultId: 0, cancelId: 0, noLink: true,
    })
    if (answer === ANSWERS.indexOf('不保存，离开')) event.preventDefault() // the page's wish is overruled
  })
}
