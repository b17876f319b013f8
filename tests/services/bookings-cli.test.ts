import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { bookingsCommand } from '../../electron/hosts/cli/bookings.ts'
import { UsageError } from '../../electron/hosts/cli/command.ts'
import { openBookingDesk } from '../support/bookings.ts'
import { temporaryFolder } from '../support/station.ts'

const silent = { line: () => {}, note: () => {} }

describe('linzhan bookings register', () => {
  it('writes the register of a month as PDF and as a workbook, and says where', async () => {
    const { cli, book } = await openBookingDesk({ pdf: (html) => Promise.resolve(Buffer.from(`%PDF ${html}`)) })
    await book('10:00', '11:00')
    const folder = temporaryFolder()
    const [pdf, xlsx] = [path.join(folder, 'register.pdf'), path.join(folder, 'register.xlsx')]
    const lines: string[] = []

    expect(await bookingsCommand(cli, ['register', '--month', '2026-12', '--pdf', pdf, `--xlsx=${xlsx}`], { ...silent, line: (text) => void lines.push(text) })).toBe(0)

    expect(lines).toEqual([xlsx, pdf])
    expect(readFileSync(pdf, 'utf8')).toContain('CD2026-0001')
    expect(readFileSync(xlsx).subarray(0, 2).toString()).toBe('PK')
  })

  it.each([
    { told: 'no month', args: ['register', '--pdf', 'x.pdf'] }, { told: 'a month that is none', args: ['register', '--month', '2026-13', '--pdf', 'x.pdf'] },
    { told: 'no file', args: ['register', '--month', '2026-12'] }, { told: 'another action', args: ['list'] },
  ])('asks for what is missing: $told', async ({ args }) => {
    const { cli } = await openBookingDesk()

    await expect(bookingsCommand(cli, args, silent)).rejects.toThrow(UsageError)
  })
})
