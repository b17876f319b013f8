import { expect, it, test } from 'vitest'
import { LONGEST_NAME, maskPersonName, parsePersonName } from '../../../shared/domain/values/person-name.ts'

test.each([
  ['  林勇健 ', '林勇健'],
  ['李\u3000巧', '李巧'],
  ['林  琴', '林琴'],
  ['欧阳\u00A0修', '欧阳修'],
  ['\u200B王芳', '王芳'],
  ['古丽娜尔•艾合买提', '古丽娜尔·艾合买提'],
  ['古丽娜尔 ・ 艾合买提', '古丽娜尔·艾合买提'],
  ['古丽娜尔･艾合买提', '古丽娜尔·艾合买提'],
  ['古丽娜尔.艾合买提', '古丽娜尔·艾合买提'],
  ['古丽娜尔．艾合买提', '古丽娜尔·艾合买提'],
  ['J. Smith', 'J. Smith'],
  ['John   Smith', 'John Smith'],
  ['𠮷野', '𠮷野'],
  ['林䶮', '林䶮'],
  ['\uF92C', '\uF92C'],
])('keeps %j as %j', (text, name) => {
  expect(parsePersonName(text)).toBe(name)
})

test.each(['', '   ', '/', '——', '无', '不详', '123', '·'])('finds no name in %j', (text) => {
  expect(parsePersonName(text)).toBeNull()
})

it('counts characters, not UTF-16 units, up to fifty', () => {
  expect(parsePersonName('𠮷'.repeat(LONGEST_NAME))).not.toBeNull()
  expect(parsePersonName('𠮷'.repeat(LONGEST_NAME + 1))).toBeNull()
})

test.each([
  ['张三', '张*'],
  ['张小三', '张*三'],
  ['张小小三', '张**三'],
  ['欧阳修', '欧阳*'],
  ['欧阳帆贵', '欧阳*贵'],
  ['欧阳', '欧*'],
  ['尉迟恭', '尉迟*'],
  ['𠮷野', '𠮷*'],
  ['林𠮷䶮', '林*䶮'],
  ['丁', '*'],
  ['古丽娜尔·艾合买提', '古***·艾***'],
  ['John Smith', 'J*** S****'],
])('masks %s as %s', (name, masked) => {
  expect(maskPersonName(name)).toBe(masked)
})
