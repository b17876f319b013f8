import { expect, test } from 'vitest'
import { isOurPage, refuseForeign, type Asked } from '../../../electron/hosts/web/request-guard.ts'

const ORIGIN = 'http://127.0.0.1:4711'

function request(headers: Readonly<Record<string, string>>, method = 'GET'): Asked {
  return { method, headers: { host: '127.0.0.1:4711', ...headers } }
}

test.each<[string, Asked, number | undefined]>([
  ['an address that was typed', request({ 'sec-fetch-site': 'none' }), undefined],
  ['a file our page asks for', request({ 'origin': ORIGIN, 'sec-fetch-site': 'same-origin' }), undefined],
  ['a program without a browser', request({}), undefined],
  ['a HEAD', request({}, 'HEAD'), undefined],
  ['a rebound name', request({ host: 'evil.example:4711' }), 421],
  ['another port', request({ host: '127.0.0.1:80' }), 421],
  ['the same computer by another name', request({ host: 'localhost:4711' }), 421],
  ['a foreign page', request({ origin: 'http://evil.example' }), 403],
  ['a page on another port', request({ origin: 'http://127.0.0.1:80' }), 403],
  ['a page without an origin', request({ origin: 'null' }), 403],
  ['another site', request({ 'sec-fetch-site': 'cross-site' }), 403],
  ['another program of this computer', request({ 'sec-fetch-site': 'same-site' }), 403],
  ['a prefetch', request({ 'sec-purpose': 'prefetch' }), 403],
  ['a POST', request({}, 'POST'), 405],
  ['a body', request({ 'content-length': '5' }), 400],
  ['a body in pieces', request({ 'transfer-encoding': 'chunked' }), 400],
])('answers %s', (_, asked, refused) => {
  expect(refuseForeign(asked, ORIGIN)).toBe(refused)
})

test.each<[string, Readonly<Record<string, string>>, boolean]>([
  ['our page', { origin: ORIGIN }, true],
  ['a foreign page', { origin: 'http://evil.example' }, false],
  ['what sends no origin', {}, false],
  ['our page on another site', { 'origin': ORIGIN, 'sec-fetch-site': 'cross-site' }, false],
])('asked for a port by %s (%o), answers %s', (_, headers, opened) => {
  expect(isOurPage(request(headers), ORIGIN)).toBe(opened)
})
