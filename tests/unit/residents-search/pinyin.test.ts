import { describe, expect, it } from 'vitest'
import { readingsOf } from '../../../shared/domain/residents/pinyin.ts'

describe('reading a name', () => {
  it.each([
    ['林英杰', 'lyj', 'linyingjie', 'linyj'],
    ['单田芳', 'stf dtf', 'shantianfang dantianfang', 'shantf dantf'],
    ['查良镛', 'zly cly', 'zhaliangyong chaliangyong', 'zhaly chaly'],
    ['仇英', 'qy cy', 'qiuying chouying', 'qiuy chouy'],
    ['区大相', 'odx qdx', 'oudaxiang qudaxiang', 'oudx qudx'],
    ['曾国藩', 'zgf', 'zengguofan', 'zenggf'],
    ['解缙', 'xj jj', 'xiejin jiejin', 'xiej jiej'],
    ['翟让', 'zr dr', 'zhairang dirang', 'zhair dir'],
    ['盖平', 'gp', 'geping gaiping', 'gep gaip'],
    ['乐嘉', 'yj lj', 'yuejia lejia', 'yuej lej'],
    ['尉迟恭', 'ycg', 'yuchigong', 'yuchig'],
    ['欧阳修', 'oyx', 'ouyangxiu', 'ouyx'],
    ['吕布', 'lb', 'lvbu', 'lvb'],
    ['阿依古丽·买买提', 'ayglmmt', 'ayigulimaimaiti', 'ayglmmt'],
    ['𠮷田', 't', 'tian', 'tian'],
    ['䶮明', 'ym', 'yanming', 'yanm'],
    ['Anna·李', 'al', 'annali', 'annal'],
    ['·', '', '', ''],
    ['', '', '', ''],
  ])('reads %s', (name, initials, full, mixed) => {
    const list = (text: string): readonly string[] => text.split(' ').filter((part) => part !== '')

    expect(readingsOf(name)).toEqual({ initials: list(initials), full: list(full), mixed: list(mixed) })
  })

  it('takes what staff typed instead, with or without tones', () => {
    expect(readingsOf('𠮷田', 'jí tián')).toEqual({ initials: ['jt'], full: ['jitian'], mixed: ['jit'] })
    expect(readingsOf('仇英', 'Chou Ying')).toEqual({ initials: ['cy'], full: ['chouying'], mixed: ['chouy'] })
    expect(readingsOf('吕布', 'lǚ bù').full).toEqual(['lvbu'])
    expect(readingsOf('林英', ' ').full).toEqual(['linying'])
  })
})
