import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noticePages } from '../../../renderer/kiosk/look/notice-pages.ts'

test('cuts a long notice into pages without losing a character, none longer than fits', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom('停', '水', '通', '知', '。', '\n', '𠮷'), { maxLength: 600 }), (characters) => {
    const body = characters.join('').trim()
    const pages = noticePages(body)
    expect(pages.every((page) => [...page].length <= 110)).toBe(true)
    expect(pages.join('').replaceAll(/\s/gu, '')).toBe(body.replaceAll(/\s/gu, ''))
  }))
})
