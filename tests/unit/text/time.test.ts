import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dateOfMoment, dayText, timeText } from '../../../shared/text/time.ts'

const says = (locale: string, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone: 'Asia/Shanghai', ...options })
const clock = says('zh-CN', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const day = says('zh-CN', { month: 'long', day: 'numeric' })
const iso = says('sv-SE', { dateStyle: 'short' })

it('says date and time as the zone has them, for any moment since 1992', () => {
  fc.assert(fc.property(fc.integer({ min: Date.UTC(1991, 11, 31, 16), max: Date.UTC(2200, 0, 1) }), (at) => {
    expect([timeText(at), dayText(at), dateOfMoment(at)]).toEqual([clock.format(at), day.format(at), iso.format(at)])
  }), { numRuns: 1000 })
})
