import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { escapeHtml, fillTemplate } from '../../../shared/domain/activities/print-template.ts'
import { ageBand, compoundOf, fillSignInSheet, NO_REMARK, type SheetFacts, type SheetLine } from '../../../shared/domain/activities/sign-in-sheet.ts'

const template = readFileSync(path.resolve(import.meta.dirname, '../../../resources/print/sign-in-sheet.html'), 'utf8')
const facts: SheetFacts = {
  title: '健康义诊', number: 'HD2026-0001', organiser: '龙桥街道社工站', place: '多功能厅', stationName: '龙桥社区党群服务中心', present: 2, heads: 0,
  startsAt: Date.parse('2026-12-07T09:00:00+08:00'), endsAt: Date.parse('2026-12-07T11:00:00+08:00'),
}
const line: SheetLine = { name: '张建国', sex: 'male', age: 67, address: '荔园小区3号楼501', maskedPhone: '138****1234', at: Date.parse('2026-12-07T09:02:00+08:00'), remark: NO_REMARK }
const rowsOf = (html: string) => html.split('<tr><td>').length - 1

describe('fillSignInSheet', () => {
  it('puts a person on a line and fills the page with empty ones', () => {
    const html = fillSignInSheet(template, facts, [line])

    expect(html).toContain('<tr><td>1</td><td class="name ">张建国</td><td>男</td><td>60–79岁</td><td class="place">荔园小区</td><td>138****1234</td><td>09:02</td><td></td><td class="long"></td></tr>')
    expect(rowsOf(html)).toBe(22)
    expect(html).toContain('12月7日 周一 09:00–11:00')
    expect(html).toContain('第 1 页 共 1 页')
    expect(html).not.toContain('{{')
  })

  it('repeats the head on every page and numbers the lines through', () => {
    const html = fillSignInSheet(template, facts, Array.from({ length: 23 }, () => line))

    expect(html.split('<h1 class="">健康义诊</h1>')).toHaveLength(3)
    expect(html.split('<th>签名</th>')).toHaveLength(3)
    expect(html).toContain('第 2 页 共 2 页')
    expect(html).toContain('<tr><td>23</td><td class="name ">张建国</td>')
    expect(rowsOf(html)).toBe(44)
  })

  it('tells who signed in somebody\'s place, what was written down afterwards, and who helped', () => {
    const html = fillSignInSheet(template, facts, [{ ...line, remark: { proxyName: '她女儿', late: true, helper: false } }, { ...line, remark: { ...NO_REMARK, helper: true } }])

    expect(html).toContain('<td class="long">代签 她女儿 补录</td>')
    expect(html).toContain('<td class="long">工作人员</td>')
  })

  it('is a page of empty lines where nobody has come', () => {
    expect(rowsOf(fillSignInSheet(template, { ...facts, present: 0 }, []))).toBe(22)
  })

  it('escapes whatever people typed', () => {
    const html = fillSignInSheet(template, { ...facts, title: '<script>alert("x")</script> {{name}} $&' }, [{ ...line, name: `"><img src=x onerror='1'>` }])

    expect(html).not.toContain('<script>')
    expect(html).not.toContain('<img')
    expect(html).toContain('&#60;script&#62;alert(&#34;x&#34;)&#60;/script&#62; {{name}} $&#38;')
  })
})

describe('fillTemplate', () => {
  it('refuses a template that asks for what nobody gives', () => {
    expect(() => fillTemplate('{{missing}}', {})).toThrow('missing')
    expect(() => fillTemplate('', {}, { row: () => '' })).toThrow('row')
  })

  it('leaves no character that HTML would read', () => {
    expect(escapeHtml(`<>&"'`)).toMatch(/^(&#\d+;)+$/)
  })
})

describe('ageBand', () => {
  it.each([[null, ''], [0, '18岁以下'], [17, '18岁以下'], [18, '18–44岁'], [44, '18–44岁'], [45, '45–59岁'], [59, '45–59岁'], [60, '60–79岁'], [79, '60–79岁'], [80, '80岁以上'], [104, '80岁以上']] as const)('puts %s into %s', (age, band) => {
    expect(ageBand(age)).toBe(band)
  })
})

describe('compoundOf', () => {
  it.each([['荔园小区3号楼501', '荔园小区'], ['胜利路128号', '胜利路'], ['凤达滨河豪园A2幢1单元', '凤达滨河豪园'], ['龙桥社区三号楼', '龙桥社区'], ['', ''], ['3号楼501室', ''], ['安福小区', '安福小区']])('takes %s for %s', (address, compound) => {
    expect(compoundOf(address)).toBe(compound)
  })
})
