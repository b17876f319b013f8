import { parsePhones } from '../values/phone.ts'

/** The fewest digits of a number that reaches a person: a local landline has 7; hotlines and short numbers have fewer. */
const FEWEST_DIGITS = 7

/** Whether a typed phone of an expert is empty, or nothing but numbers a person can be reached at. */
export function isExpertPhone(text: string): boolean {
  if (text.trim() === '') return true
  const { phones, unreadable } = parsePhones(text)
  return !unreadable && phones.length > 0 && phones.every((phone) => phone.replace(/\D/gu, '').length >= FEWEST_DIGITS)
}
