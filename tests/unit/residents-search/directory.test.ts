import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDirectory, type DirectoryEntry, type DirectoryHit } from '../../../electron/station/residents/directory.ts'
import { readingsOf } from '../../../shared/domain/residents/pinyin.ts'
import { naiveSearch } from './naive-search.ts'

function person(id: string, name: string, rest: Partial<DirectoryEntry> = {}): DirectoryEntry {
  return { id, name, readings: readingsOf(name), phones: [], idNumber: null, address: '', ...rest }
}

const TOWN: readonly DirectoryEntry[] = [
  person('lin', '林英杰', { phones: ['13859912345', '05942268888'], idNumber: '35030219500101001X', address: '龙桥街道紫荆社区3号楼201室' }),
  person('lin2', '林英', { phones: ['13859912345'], address: '霞林街道坂头社区12号' }),
  person('qiu', '仇英林', { phones: ['13799990138'], address: '龙桥街道下磨社区A栋' }),
  person('ali', '阿依古丽·买买提', { idNumber: '110105194912310021', address: '凤凰山街道' }),
  person('rare', '𠮷田龙', { address: '龙桥街道紫荆社区13号' }),
]

function found(query: string, limit = 10): readonly DirectoryHit[] {
  const directory = createDirectory()
  directory.load(TOWN)
  return directory.search(query, limit)
}

const hits = (text: string): readonly DirectoryHit[] =>
  text.split(' ').filter((part) => part !== '').map((part) => {
    const [id = '', matchedBy = ''] = part.split(':')
    return { id, matchedBy: matchedBy as DirectoryHit['matchedBy'] }
  })

describe('searching the directory', () => {
  it.each([
    ['initials, exact before prefix', 'ly', 'lin2:initials lin:initials'],
    ['full pinyin by prefix', 'linying', 'lin2:pinyin lin:pinyin'],
    ['surname in full, given name by initials', 'linyj', 'lin:pinyin'],
    ['either reading of a surname', 'chouying', 'qiu:pinyin'],
    ['capitals', 'LYJ', 'lin:initials'],
    ['Hanzi, exact before prefix before inside', '林英', 'lin2:name lin:name'],
    ['a character of the name before one of the address', '林', 'lin2:name lin:name qiu:name'],
    ['a name whole or without its dot', '阿依古丽•买买提', 'ali:name'],
    ['part of a dotted name', '古丽买', 'ali:name'],
    ['a character outside the basic plane', '𠮷', 'rare:name'],
    ['the letters that a rare name has', 'tl', 'rare:initials'],
    ['the tail of a phone two people share', '345', 'lin2:phone lin:phone'],
    ['three digits only as a tail', '138', 'qiu:phone'],
    ['four digits also as a head', '1385', 'lin2:phone lin:phone'],
    ['four digits also inside', '5991', 'lin2:phone lin:phone'],
    ['a whole phone with dashes', '138-5991-2345', 'lin2:phone lin:phone'],
    ['the tail of an id number with its X', '001x', 'lin:idNumber'],
    ['a full-width X', '００１Ｘ', 'lin:idNumber'],
    ['a house number', '13', 'rare:address'],
    ['a house number with words', '12号', 'lin2:address'],
    ['a block named by a letter', 'a栋', 'qiu:address'],
    ['two words that must both match', '林 345', 'lin2:phone lin:phone'],
    ['two words of which one does not match', '林 7777', ''],
    ['name and street together', 'l 紫荆', 'lin:address'],
    ['nothing typed', '  ', ''],
    ['a dot alone', '·', ''],
    ['what nobody answers to', 'zzz', ''],
  ])('finds by %s', (_, query, expected) => {
    expect(found(query)).toEqual(hits(expected))
  })

  it('gives no more than the limit, the best first', () => {
    expect(found('林', 1)).toEqual(hits('lin2:name'))
    expect(found('林', 0)).toEqual([])
  })

  it('follows a person who is changed, removed and added again', () => {
    const directory = createDirectory()
    directory.load(TOWN)

    directory.put(person('lin', '黄英杰'))
    directory.remove('lin2')
    directory.put(person('lin3', '林新'))
    directory.remove('nobody')

    expect(directory.search('林', 10)).toEqual(hits('lin3:name qiu:name'))
    expect(directory.search('hyj', 10)).toEqual(hits('lin:initials'))
    expect(directory.size).toBe(5)
  })

  it('finds everyone with a phone tail, and nobody by two digits', () => {
    const directory = createDirectory()
    directory.load(TOWN)
    directory.put(person('new', '郑新', { phones: ['13000002345'] }))

    expect(directory.byPhoneTail('2345')).toEqual(['lin2', 'lin', 'new'])
    expect(directory.byPhoneTail('45')).toEqual([])
    expect(directory.byPhoneTail('1385')).toEqual([])
  })

  it('keeps everybody when many changes are joined in', () => {
    const directory = createDirectory()
    directory.load(TOWN)
    for (let at = 0; at < 2500; at += 1) directory.put(person(`p${at}`, '林新', { phones: [String(13_000_000_000 + at)] }))
    directory.search('x', 1)
    directory.remove('p7')

    expect(directory.size).toBe(TOWN.length + 2499)
    expect(directory.search('13000002499', 5)).toEqual(hits('p2499:phone'))
    expect(directory.search('13000000007', 5)).toEqual([])
    expect(directory.search('linyingjie', 5)).toEqual(hits('lin:pinyin'))
  })

  it.each([3, 2500])('finds %d people added at once, the changed ones by what is new', (count) => {
    const directory = createDirectory()
    directory.load(TOWN)
    directory.put(person('p0', '郑新'))
    directory.putAll([person('lin', '黄英杰'), ...Array.from({ length: count }, (_, at) => person(`p${at}`, '林新', { phones: [String(13_000_000_000 + at)] }))])

    expect(directory.size).toBe(TOWN.length + count)
    expect(directory.search(String(13_000_000_000 + count - 1), 5)).toEqual(hits(`p${count - 1}:phone`))
    expect(directory.search('huangyingjie', 5)).toEqual(hits('lin:pinyin'))
    expect(directory.search('linyingjie', 5)).toEqual([])
    expect(directory.search('zhengxin', 5)).toEqual([])
  })
})

const names = fc.constantFrom('林英', '林英杰', '仇英林', '阿依·古丽', '𠮷田', '李霞', '林霞林', '曾')
const entries = fc.record({
  name: names,
  phones: fc.array(fc.stringMatching(/^1[38]\d{0,3}5$/u), { maxLength: 2 }),
  idNumber: fc.option(fc.stringMatching(/^35\d{2}[0-9X]$/u)),
  address: fc.constantFrom('', '霞林街道3号', '龙桥街道林峰小区13号', '英龙A栋35'),
})
const queries = fc.array(fc.constantFrom('l', 'ly', 'lin', 'linyj', 'q', '林', '英', '霞林', '龙桥', '3', '35', '35x', '135', '1355', '3号', 'a栋', '古丽', 'zz'), { minLength: 1, maxLength: 3 })

describe('the directory as a whole', () => {
  it('agrees with looking at everyone', () => {
    fc.assert(
      fc.property(fc.array(entries, { maxLength: 30 }), fc.array(entries, { maxLength: 6 }), fc.array(fc.nat(35)), queries, fc.integer({ min: 1, max: 8 }), (before, after, removed, words, limit) => {
        const town = new Map(before.map((entry, at) => [`p${at}`, { ...entry, id: `p${at}`, readings: readingsOf(entry.name) }]))
        const directory = createDirectory()
        directory.load(town.values())
        for (const [at, entry] of after.entries()) {
          const changed = { ...entry, id: `p${at * 7}`, readings: readingsOf(entry.name) }
          directory.put(changed)
          town.set(changed.id, changed)
        }
        for (const at of removed) {
          directory.remove(`p${at}`)
          town.delete(`p${at}`)
        }

        expect(directory.search(words.join(' '), limit)).toEqual(naiveSearch([...town.values()], words, limit))
        expect(directory.size).toBe(town.size)
      }),
      { numRuns: 1000 },
    )
  })
})
